/** Reports what a test of a page reads once, or waits for too shortly: on a busy machine it comes a moment later. */
const looks = new Set([
  "allInnerTexts",
  "allTextContents",
  "boundingBox",
  "count",
  "evaluate",
  "getAttribute",
  "innerHTML",
  "innerText",
  "inputValue",
  "isChecked",
  "isDisabled",
  "isEnabled",
  "isHidden",
  "isVisible",
  "textContent",
]);
const waits = new Set(["waitFor", "waitUntil"]);

const nameOf = ({ callee }) =>
  callee.type === "MemberExpression" ? callee.property.name : callee.name;

/** Whether it stands in what `expect` is given, and is awaited there. */
function isExpected(node) {
  let isAwaited = false;
  let at = node.parent;
  while (at.type !== "Program" && !at.type.includes("Function")) {
    isAwaited ||= at.type === "AwaitExpression";
    if (at.type === "CallExpression" && nameOf(at) === "expect") return isAwaited;
    at = at.parent;
  }
  return false;
}

export const singleLook = {
  meta: {
    type: "problem",
    messages: { look: "Wait for what a page shows: expect.poll(() => ….{{name}}())." },
  },
  create: (context) => ({
    CallExpression(node) {
      const name = nameOf(node);
      if (node.callee.type !== "MemberExpression" || !looks.has(name) || !isExpected(node)) return;
      context.report({ node, messageId: "look", data: { name } });
    },
  }),
};

export const patience = {
  meta: {
    type: "problem",
    messages: {
      wait: "By itself {{name}} waits for a second, too short on a busy machine: give a timeout.",
    },
  },
  create: (context) => ({
    CallExpression(node) {
      const name = nameOf(node);
      const isOfVitest = node.callee.object?.name === "vi" && waits.has(name);
      if (isOfVitest && node.arguments.length < 2) {
        context.report({ node, messageId: "wait", data: { name } });
      }
    },
  }),
};
