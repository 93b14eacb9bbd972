/** Google's Gemini models, with JSON answers. */
export { createGeminiModel, type GeminiOptions } from "./model.ts";
