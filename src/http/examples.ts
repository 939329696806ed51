// Questions as people ask them, in the three scripts: the examples of the OpenAPI document.

/** Bodies of `POST /api/ask`. */
export const ASK_REQUEST_EXAMPLES = {
  english: {
    summary: "English",
    value: { question: "How much is the New Industrialisation Acceleration Scheme worth?", language: "en" },
  },
  traditionalChinese: {
    summary: "繁體中文",
    value: { question: "「產學研1+計劃」的撥款有多少？由哪個政策局負責？", language: "zh-Hant" },
  },
  simplifiedChinese: {
    summary: "简体中文",
    value: { question: "「产学研1+计划」的拨款有多少？", language: "zh-Hans", limit: 3 },
  },
  followUp: {
    summary: "A follow-up",
    value: {
      question: "And when was it launched?",
      history: [
        { role: "user", content: "How much is the New Industrialisation Acceleration Scheme worth?" },
        {
          role: "assistant",
          content: "The Government rolled out the $10 billion New Industrialisation Acceleration Scheme. [1]",
        },
      ],
    },
  },
} as const;

/** Bodies of `POST /api/verify`. */
export const VERIFY_REQUEST_EXAMPLES = {
  english: {
    summary: "English",
    value: { text: "The Government will set up a $10 billion I&T Industry-Oriented Fund.", language: "en" },
  },
  traditionalChinese: {
    summary: "繁體中文",
    value: { text: "政府在2024年推出100億元的「新型工業加速計劃」，支持企業設立智能生產設施。" },
  },
  narrowed: {
    summary: "Against one document",
    value: {
      text: "截至2024年年底，约有1 300家公司在科学园营运。",
      documents: ["yearbook-2024-ch16.zh-Hans"],
    },
  },
} as const;

/** Bodies of `POST /v1/chat/completions`. */
export const CHAT_REQUEST_EXAMPLES = {
  english: {
    summary: "English",
    value: {
      model: "youju",
      messages: [{ role: "user", content: "Which bureau looks after the low-altitude economy?" }],
    },
  },
  traditionalChinese: {
    summary: "繁體中文",
    value: {
      model: "youju",
      messages: [{ role: "user", content: "「產學研1+計劃」由哪個政策局負責？" }],
      stream: true,
    },
  },
  simplifiedChinese: {
    summary: "简体中文",
    value: {
      model: "youju",
      messages: [{ role: "user", content: "InnoHK 有多少所实验室？" }],
      language: "zh-Hans",
      limit: 3,
    },
  },
} as const;

/** Bodies of `POST /api/replies`. */
export const REPLY_REQUEST_EXAMPLES = {
  english: {
    summary: "A written question in English",
    value: {
      question:
        "Regarding the development of artificial intelligence, will the Government inform this Council:\n" +
        "(1) of the computing power of the supercomputing centre at Cyberport; and\n" +
        "(2) of the funding for the AI Subsidy Scheme?",
      member: "the Hon Chan Tai-man",
      date: "2025-03-19",
    },
  },
  traditionalChinese: {
    summary: "中文書面質詢",
    value: {
      question:
        "就推動低空經濟，政府可否告知本會：\n（一）何時開始推行試點項目；及\n（二）由哪些政策局負責？",
      form: "lcq-written",
    },
  },
} as const;

/** Bodies of `POST /api/feedback`. */
export const FEEDBACK_REQUEST_EXAMPLES = {
  english: {
    summary: "English",
    value: { id: "0b6f2f6e-2c5e-4a51-9d0f-6f1d2b1c9e77", rating: "up" },
  },
  traditionalChinese: {
    summary: "繁體中文",
    value: {
      id: "0b6f2f6e-2c5e-4a51-9d0f-6f1d2b1c9e77",
      rating: "down",
      reason: "wrong-source",
      comment: "引用了另一年的施政報告。",
    },
  },
  simplifiedChinese: {
    summary: "简体中文",
    value: {
      id: "0b6f2f6e-2c5e-4a51-9d0f-6f1d2b1c9e77",
      rating: "down",
      comment: "问的是拨款，答的是日期。",
    },
  },
} as const;
