/** Documents for tests, block by block. */
export {
  caption,
  code,
  definition,
  documentOf,
  heading,
  item,
  paragraph,
  row,
} from "./build-document.ts";
