/** Reports random cases that are others in each run: what fails today would pass tomorrow. */
const makers = new Set(["assert", "check", "sample", "statistics"]);

/** What is no literal object says elsewhere what it holds. */
const isWithoutSeed = (settings) =>
  settings === undefined ||
  (settings.type === "ObjectExpression" &&
    !settings.properties.some(({ type, key }) => type !== "Property" || key.name === "seed"));

export const seeded = {
  meta: {
    type: "problem",
    messages: { seed: "Random cases are the same in every run: give fc.{{name}} a seed." },
  },
  create: (context) => ({
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== "MemberExpression" || callee.object.name !== "fc") return;
      const { name } = callee.property;
      if (makers.has(name) && isWithoutSeed(node.arguments[1])) {
        context.report({ node, messageId: "seed", data: { name } });
      }
    },
  }),
};
