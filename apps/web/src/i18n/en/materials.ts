export const texts = {
  "materials.hint":
    "The course is made from these. Lessons quote them, and learners of the course can open them.",
  "materials.add": "Add a file",
  "materials.drop":
    "Or drop files here: PDF, Word, PowerPoint, EPUB, HTML, Markdown or text, up to 25 MB and 500 pages.",
  "materials.paste": "Paste text",
  "materials.pasteTitle": "Title (optional)",
  "materials.pasteTitleHint": "Without one it is called by its first line.",
  "materials.pasteEmpty": "Paste what the course is about.",
  "materials.pasteTooLong":
    "A pasted text has at most 300,000 characters. Paste it in parts, or add it as a file.",
  "materials.pasteText": "Text",
  "materials.pasteHint": "Markdown works: headings, lists, bold words, tables.",
  "materials.pasteSend": "Read this text",
  "materials.none": "No materials yet",
  "materials.noneText": "Add a file or paste a page, and LearnLab looks for concepts in it.",
  "materials.sending": "Uploading {title}: {percent}%",
  "materials.notSent": "{title} was not sent",
  "materials.cancel": "Cancel",
  "materials.unsent":
    "It is not here yet: another window is sending it, or was closed too early. If nothing sends it, remove it and add it once more.",
  "materials.opening": "Opening",
  "materials.readPages": "Page {read} of {pages}",
  "materials.replacing": "replaces the one above once it is read",
  "materials.pages": { one: "{count} page", other: "{count} pages" },
  "materials.findConcepts": "See what it could teach",
  "materials.quoted": {
    one: "quoted by {count} concept",
    other: "quoted by {count} concepts",
  },
  "materials.marked": {
    one: "{count} concept quotes text that is no longer there",
    other: "{count} concepts quote text that is no longer there",
  },
  "materials.emptyPages": {
    one: "{count} page without text was left out",
    other: "{count} pages without text were left out",
  },
  "materials.more": "Options for {title}",
  "materials.replace": "Replace",
  "materials.remove": "Remove",
  "materials.removeTitle": "Remove {title}?",
  "materials.removeText": {
    one: "{count} concept quotes it and will be marked. Existing episodes stay. The file can't be restored.",
    other:
      "{count} concepts quote it and will be marked. Existing episodes stay. The file can't be restored.",
  },
  "materials.replaceTitle": "Replace {title}?",
  "materials.replaceText": {
    one: "{count} concept quotes it. It keeps the quotes that the new file contains, and is marked for the rest. Existing episodes stay.",
    other:
      "{count} concepts quote it. They keep the quotes that the new file contains, and are marked for the rest. Existing episodes stay.",
  },
  "materials.replaceChoose": "Choose the new file",
  "materials.replacePaste": "Replace with text",
  "materials.pasteStop": "Cancel",
  "materials.dismiss": "Remove from the list",
  "materials.again": "Try again",
  "materials.refused": "{title} was not accepted",
  "materials.refusal.encrypted": "It needs a password. Save a copy without one and add that.",
  "materials.refusal.restricted":
    "Its owner doesn't allow copying its text. Ask for an unrestricted version, or ask an admin to allow such files here.",
  "materials.refusal.no_text": {
    one: "Its page is a picture without text. Run text recognition (OCR) on it and add the result.",
    other:
      "All {count} pages are pictures without text, like scans. Run text recognition (OCR) on the file and add the result.",
  },
  "materials.refusal.empty": "There is nothing to read in it. Check that it is the right file.",
  "materials.refusal.other_format":
    "Its name says {named}, but it is {found}. Give it the right ending, or export it again.",
  "materials.refusal.too_many_pages":
    "It has {pages} pages; the limit is {most}. Split it and add the parts that the course covers.",
  "materials.refusal.too_much_inside":
    "It unpacks to far too much data. Export it again, or without pictures and attachments.",
  "materials.refusal.broken":
    "It is damaged or incomplete. Open it in the program it comes from, save it again, and add that.",
  "materials.refusal.unknown_encoding": "Its text has an unknown encoding. Save it as UTF-8.",
  "materials.refusal.not_arrived": "It didn't arrive completely. Add it again.",
  "materials.refusal.gave_up":
    "Reading it failed several times because of an error on our side. Try again a little later.",
  "materials.format.markdown": "Markdown",
  "materials.format.text": "plain text",
  "materials.format.html": "a web page",
  "materials.format.pdf": "a PDF",
  "materials.format.docx": "a Word file",
  "materials.format.pptx": "a PowerPoint file",
  "materials.format.epub": "an EPUB book",
  "materials.format.zip": "a zip file with something else",
  "materials.format.old_office": "a file from an old Office version",
  "materials.format.picture": "a picture",
  "materials.format.unknown": "an unknown format",
  "materials.kind":
    "LearnLab can't read this kind of file. Use PDF, Word (.docx), PowerPoint (.pptx), EPUB, HTML, Markdown or text.",
  "materials.tooLarge":
    "A file can have at most 25 MB. Split it, or export it with smaller pictures.",
  "materials.contents": "Contents",
  "materials.page": "Page {page} of {pages}",
  "materials.before": "Previous page",
  "materials.next": "Next page",
  "materials.noText": "There is no text on this page.",
  "materials.quoteLost": "The quoted words are no longer in the material.",
  "materials.back": "Back to {course}",
} as const;
