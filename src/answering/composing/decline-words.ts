// What is said where there is no answer from the documents, in the three languages: why, what to look at instead, whom to ask.
import type { Phrase } from "./in-language.ts";

/** Replies that lead past the documents, and declines. */
export const DECLINE_WORDS = {
  greeting: {
    en: "Hello. Ask me about Hong Kong's policy documents: I answer with the paragraph and the responsible bureau.",
    "zh-Hant": "你好！請就香港的政策文件發問，我會附上原文段落和負責的政策局作答。",
    "zh-Hans": "你好！请就香港的政策文件发问，我会附上原文段落和负责的政策局作答。",
  },
  thanks: {
    en: "You are welcome. You can ask another question about the policy documents.",
    "zh-Hant": "不用客氣。你可以繼續就政策文件發問。",
    "zh-Hans": "不用客气。你可以继续就政策文件发问。",
  },
  "about-assistant": {
    en: "I am Youju. I only quote {count} Hong Kong policy documents, with the paragraph and the responsible bureau; I do nothing else.",
    "zh-Hant": "我是「有據」，只會引述{count}份香港政策文件的原文，並列明段落和負責的政策局，不作其他用途。",
    "zh-Hans": "我是“有据”，只会引述{count}份香港政策文件的原文，并列明段落和负责的政策局，不作其他用途。",
  },
  "about-documents": {
    en: "I quote {count} documents: {titles}. I know of nothing later than these. Every answer is quoted from one of them with its paragraph, so that you can check it; whether what a source says is right I cannot judge, and a newspaper speaks for itself, not for the government.",
    "zh-Hant":
      "我引述{count}份文件：{titles}，其後的事我並不知道。每個答案都是其中的原文，並附段落，可供核對；至於來源所說是否正確，我無法判斷，報章的報道亦不代表政府。",
    "zh-Hans":
      "我引述{count}份文件：{titles}，其后的事我并不知道。每个答案都是其中的原文，并附段落，可供核对；至于来源所说是否正确，我无法判断，报章的报道亦不代表政府。",
  },
  complaint: {
    en: "I am sorry that this did not help. I only quote the policy documents; please put your question in other words.",
    "zh-Hant": "抱歉未能幫到你。我只會引述政策文件的原文，請換個說法再問。",
    "zh-Hans": "抱歉未能帮到你。我只会引述政策文件的原文，请换个说法再问。",
  },
  mood: {
    en: "I hear you, though all I can do is quote the policy documents. Ask me about them whenever you like.",
    "zh-Hant": "明白你的心情，不過我只懂引述政策文件。想查甚麼，隨時問我。",
    "zh-Hans": "明白你的心情，不过我只懂引述政策文件。想查什么，随时问我。",
  },
  "other-task": {
    en: "That is not something I do: I only answer questions from {count} Hong Kong policy documents, with the paragraph and the responsible bureau.",
    "zh-Hant": "這不是我的工作：我只根據{count}份香港政策文件回答問題，並列明段落和負責的政策局。",
    "zh-Hans": "这不是我的工作：我只根据{count}份香港政策文件回答问题，并列明段落和负责的政策局。",
  },
  distress: {
    en: "I am sorry that you are going through this. Please talk to somebody now: in an emergency dial 999; mental health support is at 18111 (24 hours).",
    "zh-Hant":
      "聽到你的處境，我感到難過。請即與人傾談：緊急情況請致電999；「情緒通」精神健康支援熱線18111（24小時）。",
    "zh-Hans":
      "听到你的处境，我感到难过。请立即与人倾谈：紧急情况请致电999；“情绪通”精神健康支援热线18111（24小时）。",
  },
  instruction: {
    en: "I do not follow instructions of that kind. I answer questions from the policy documents only.",
    "zh-Hant": "我不會執行這類指示，只會根據政策文件回答問題。",
    "zh-Hans": "我不会执行这类指示，只会根据政策文件回答问题。",
  },
  opinion: {
    en: "I give no opinions or predictions; I only quote what the policy documents say.",
    "zh-Hant": "我不提供意見或預測，只會引述政策文件的內容。",
    "zh-Hans": "我不提供意见或预测，只会引述政策文件的内容。",
  },
  "personal-case": {
    en: "I cannot see personal cases. Please call 1823 or ask the department that handles yours.",
    "zh-Hant": "我無法處理個人個案。請致電1823，或向負責的部門查詢。",
    "zh-Hans": "我无法处理个人个案。请致电1823，或向负责的部门查询。",
  },
  unclear: {
    en: "I could not make out a question. Please say what you would like to know.",
    "zh-Hant": "我未能理解你的問題，請說明你想知道甚麼。",
    "zh-Hans": "我未能理解你的问题，请说明你想知道什么。",
  },
  notFound: {
    en: "I searched {count} documents ({titles}) and none of them holds the answer.",
    "zh-Hant": "已查閱{count}份文件（{titles}），當中沒有答案。",
    "zh-Hans": "已查阅{count}份文件（{titles}），当中没有答案。",
  },
  noMore: {
    en: "I searched {count} documents ({titles}) and found nothing more on this than what is quoted above.",
    "zh-Hant": "已查閱{count}份文件（{titles}），除上文所引外，沒有找到更多相關內容。",
    "zh-Hans": "已查阅{count}份文件（{titles}），除上文所引外，没有找到更多相关内容。",
  },
  noOther: {
    en: "I searched {count} documents ({titles}) and found no other passage on this than what is quoted above. Please ask in other words.",
    "zh-Hant": "已查閱{count}份文件（{titles}），除上文所引外，沒有找到其他相關段落。請換個說法再問。",
    "zh-Hans": "已查阅{count}份文件（{titles}），除上文所引外，没有找到其他相关段落。请换个说法再问。",
  },
  contact: {
    en: "I only quote the documents and know no telephone number or address for enquiries.",
    "zh-Hant": "我只引述文件，沒有查詢電話或地址。",
    "zh-Hans": "我只引述文件，没有查询电话或地址。",
  },
  "nothing-said": {
    en: "My last reply quoted nothing, so there is no source to show. You can ask another question about the policy documents.",
    "zh-Hant": "上一則回覆沒有引述任何內容，因此沒有出處可示。你可以繼續就政策文件發問。",
    "zh-Hans": "上一则回复没有引述任何内容，因此没有出处可示。你可以继续就政策文件发问。",
  },
  nearestToMore: {
    en: " The nearest of the other passages are shown below; they may be about something else.",
    "zh-Hant": "以下是其餘段落中最接近的，未必與此有關。",
    "zh-Hans": "以下是其余段落中最接近的，未必与此有关。",
  },
  /** A document that is there in both languages and counts once. */
  bothLanguages: {
    en: "{name}, in both languages",
    "zh-Hant": "{name}中英文版",
    "zh-Hans": "{name}中英文版",
  },
  nearest: {
    en: " The nearest passages are shown below; they do not answer it.",
    "zh-Hant": "以下是最接近的段落，但並未回答問題。",
    "zh-Hans": "以下是最接近的段落，但并未回答问题。",
  },
  askBureau: {
    en: " The likeliest body to ask is the {bureaux}.",
    "zh-Hant": "可向{bureaux}查詢。",
    "zh-Hans": "可向{bureaux}查询。",
  },
  call1823: {
    en: " The government hotline is 1823.",
    "zh-Hant": "政府熱線為1823。",
    "zh-Hans": "政府热线为1823。",
  },
  ask1823: {
    en: " For personal cases call 1823.",
    "zh-Hant": "個人個案請致電1823。",
    "zh-Hans": "个人个案请致电1823。",
  },
} as const satisfies Record<string, Phrase>;
