export const texts = {
  "materials.hint":
    "What the course is made of. Lessons quote these, and learners of the course can open them.",
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
  "materials.pasteHint": "Markdown is understood: headings, lists, bold words, tables.",
  "materials.pasteSend": "Read this text",
  "materials.none": "No materials yet",
  "materials.noneText": "Add a file or paste a page, and concepts can be found in it.",
  "materials.sending": "Sending {title}: {percent} %",
  "materials.notSent": "{title} was not sent",
  "materials.cancel": "Cancel",
  "materials.unsent":
    "It is not here yet: another window is sending it, or was closed too early. If nothing sends it, remove it and add it once more.",
  "materials.opening": "Being opened",
  "materials.readPages": "Page {read} of {pages}",
  "materials.replacing": "replaces the one above once it is read",
  "materials.pages": { one: "{count} page", other: "{count} pages" },
  "materials.findConcepts": "See what it could teach",
  "materials.quoted": {
    one: "quoted by {count} concept",
    other: "quoted by {count} concepts",
  },
  "materials.marked": {
    one: "{count} concept quotes what is not there any more",
    other: "{count} concepts quote what is not there any more",
  },
  "materials.emptyPages": {
    one: "{count} page without text was left out",
    other: "{count} pages without text were left out",
  },
  "materials.more": "What to do with {title}",
  "materials.replace": "Replace",
  "materials.remove": "Remove",
  "materials.removeTitle": "Remove {title}?",
  "materials.removeText": {
    one: "{count} concept quotes it and is marked then. Episodes that were made stay. The file cannot be brought back.",
    other:
      "{count} concepts quote it and are marked then. Episodes that were made stay. The file cannot be brought back.",
  },
  "materials.replaceTitle": "Replace {title}?",
  "materials.replaceText": {
    one: "{count} concept quotes it. It keeps what the new file says too, and is marked for the rest. Episodes that were made stay.",
    other:
      "{count} concepts quote it. They keep what the new file says too, and are marked for the rest. Episodes that were made stay.",
  },
  "materials.replaceChoose": "Choose the new file",
  "materials.replacePaste": "Replace by text",
  "materials.pasteStop": "Cancel",
  "materials.dismiss": "Remove from the list",
  "materials.again": "Try again",
  "materials.refused": "{title} could not be taken",
  "materials.refusal.encrypted":
    "It opens with a password only. Save a copy without one, and add that.",
  "materials.refusal.restricted":
    "Its owner forbids copying text out of it. Ask for a version without that lock, or an admin to allow such files here.",
  "materials.refusal.no_text": {
    one: "Its page is a picture without text. Run text recognition on it (OCR), and add the result.",
    other:
      "All {count} pages are pictures without text, as scans are. Run text recognition on it (OCR), and add the result.",
  },
  "materials.refusal.empty": "There is nothing in it to read. Check whether it is the right file.",
  "materials.refusal.other_format":
    "Its name says {named}, but it is {found}. Give it the right ending, or export it again.",
  "materials.refusal.too_many_pages":
    "It has {pages} pages, and a material has at most {most}. Split it, and add the parts that the course is about.",
  "materials.refusal.too_much_inside":
    "Far too much is packed into it. Export it again, or without pictures and attachments.",
  "materials.refusal.broken":
    "It is damaged or was cut off. Open it where it comes from, save it again, and add that.",
  "materials.refusal.unknown_encoding":
    "Its letters are in an encoding that we do not know. Save it as UTF-8.",
  "materials.refusal.not_arrived": "It did not arrive whole. Add it once more.",
  "materials.refusal.gave_up":
    "Reading it failed several times for a reason of ours. Try again a little later.",
  "materials.format.markdown": "Markdown",
  "materials.format.text": "plain text",
  "materials.format.html": "a web page",
  "materials.format.pdf": "a PDF",
  "materials.format.docx": "a Word file",
  "materials.format.pptx": "a PowerPoint file",
  "materials.format.epub": "an EPUB book",
  "materials.format.zip": "a zip of something else",
  "materials.format.old_office": "a file of an old Office version",
  "materials.format.picture": "a picture",
  "materials.format.unknown": "something that we do not know",
  "materials.kind":
    "The file is of a kind that we do not read. Take PDF, Word (.docx), PowerPoint (.pptx), EPUB, HTML, Markdown or text.",
  "materials.tooLarge": "A file has at most 25 MB. Split it, or export it with smaller pictures.",
  "materials.contents": "Contents",
  "materials.page": "Page {page} of {pages}",
  "materials.before": "Page before",
  "materials.next": "Next page",
  "materials.noText": "There is no text on this page.",
  "materials.quoteLost": "The words that are quoted do not stand in the material any more.",
  "materials.back": "Back to {course}",
} as const;
