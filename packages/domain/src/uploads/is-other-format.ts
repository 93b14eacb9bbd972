const MARKED =
  /^\s*(?:<(?:\?xml|!doctype)\s|\{\\rtf\d|\[script info\]\s*\n|\{\d+\}\{\d+\})|^\s*<(tt|html)[\s>][^]*<\/\1>\s*$/i;

/**
 * XML, a page, RTF, JSON, SubStation Alpha or MicroDVD: read as a text, their marks would be taken for speech. A text that
 * only speaks of them is none.
 */
export function isOtherFormat(text: string): boolean {
  const content = text.replace(/^\uFEFF/, "");
  return MARKED.test(content) || isJson(content);
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
