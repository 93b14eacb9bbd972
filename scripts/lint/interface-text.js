/** Reports words in JSX: every text of the interface goes through a typed key. */
const speaks = /\p{L}{2,}/u;
const spokenAttributes = new Set([
  "alt",
  "aria-label",
  "aria-description",
  "label",
  "placeholder",
  "title",
]);

export const interfaceText = {
  meta: { type: "problem", messages: { literal: 'Say "{{text}}" through a key of i18n.' } },
  create(context) {
    const report = (node, text) => {
      if (speaks.test(text)) {
        context.report({ node, messageId: "literal", data: { text: text.trim().slice(0, 40) } });
      }
    };
    return {
      JSXText: (node) => report(node, node.value),
      JSXAttribute(node) {
        if (node.value?.type !== "Literal" || typeof node.value.value !== "string") return;
        if (spokenAttributes.has(node.name.name)) report(node, node.value.value);
      },
      "JSXElement > JSXExpressionContainer > Literal"(node) {
        if (typeof node.value === "string") report(node, node.value);
      },
    };
  },
};
