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
