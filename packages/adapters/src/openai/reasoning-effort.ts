/**
 * The lowest effort that a reasoning model accepts, since reasoning costs time and tokens; null for other
 * models, which refuse the parameter. Source: the model pages of developers.openai.com/api/docs/models.
 */
export function lowestEffort(model: string): "none" | "minimal" | "low" | null {
  if (/^o\d/.test(model)) return "low";
  if (/^gpt-5(?:-|$)/.test(model)) return "minimal";
  if (/^gpt-(?:5\.|[6-9]|\d\d)/.test(model)) return "none";
  return null;
}
