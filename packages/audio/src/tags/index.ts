/** What recordings say of themselves, read with a library that only those load who need it. */
export { describeTags } from "./audio-tags.ts";
export { inspectPicture } from "./picture.ts";
export { readLibraryTags } from "./read-library-tags.ts";
export { openRecording, readRecordingTags, smallestBytes } from "./read-recording.ts";
