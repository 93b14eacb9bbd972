/** What a material may be made of. */
export type MaterialFormat = "markdown" | "text" | "html" | "pdf" | "docx" | "pptx" | "epub";

export const MOST_MATERIAL_PAGES = 500;
