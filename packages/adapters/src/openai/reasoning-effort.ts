/**
 * The lowest effort that a reasoning model takes, since its reasoning eats time and tokens; null for
 * models that do not reason and refuse the word. Source: the model pages of
 * developers.openai.com/api/docs/models.
 */
export function lowestEffort(model: string): "none" | "minimal" | "low" | null {
  if (/^o\d/.test(model)) return "low";
  if (/^gpt-5(?:-|$)/.test(model)) return "minimal";
  if (/^gpt-(?:5\.|[6-9]|\d\d)/.test(model)) return "none";
  return null;
}
