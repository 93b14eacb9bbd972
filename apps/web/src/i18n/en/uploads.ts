export const texts = {
  "uploads.title": "Upload a recording",
  "uploads.lead":
    "A talk, a lecture, your own voice: it becomes an episode that you play like any other.",
  "uploads.back": "Library",
  "uploads.choose": "Choose a recording",
  "uploads.drop": "Or drop it here: MP3, M4A, AAC, Ogg, Opus, FLAC, WAV or WebM, up to 500 MB.",
  "uploads.other": "Choose another one",
  "uploads.name": "Title",
  "uploads.nameHint": "Empty: the title in the file, or else its name.",
  "uploads.description": "Description",
  "uploads.course": "Course",
  "uploads.language": "Spoken language",
  "uploads.transcript": "Transcript",
  "uploads.transcriptHint":
    "WebVTT, SubRip or plain text. A text without times gets them by its length.",
  "uploads.addTranscript": "Add a transcript",
  "uploads.removeTranscript": "Leave {name} out",
  "uploads.send": "Upload",
  "uploads.noCourse": "Join a course first",
  "uploads.noCourseText": "A recording belongs to one of your courses.",
  "uploads.toCourses": "Find a course",
  "uploads.list": "On their way",
  "uploads.sending": "Sending: {percent} %",
  "uploads.stopped":
    "Not all of it arrived. Choose the same file again, and only what is missing is sent. After a day and a half it is removed.",
  "uploads.goOn": "Choose the file again",
  "uploads.notSame": "That is another file. {name} is needed, with {size}.",
  "uploads.inspecting": "All of it arrived, and is being looked at",
  "uploads.ready": "Ready to be heard",
  "uploads.open": "Open the episode",
  "uploads.refused": "{title} could not be taken",
  "uploads.cancel": "Cancel",
  "uploads.dismiss": "Remove from the list",
  "uploads.again": "Try again",
  "uploads.failed": "Sending stopped. {why}",
  "uploads.kind":
    "The file is of a kind that is not played here. Take MP3, M4A, AAC, Ogg, Opus, FLAC, WAV or WebM.",
  "uploads.empty": "There is nothing in this file. Choose another one.",
  "uploads.tooLarge":
    "A recording has at most 500 MB. Cut it into parts, or save it as MP3, which is smaller.",
  "uploads.transcriptKind": "A transcript is a .vtt, .srt or .txt file of at most 2 MB.",
  "uploads.refusal.not_arrived": "It did not arrive whole. Upload it once more.",
  "uploads.refusal.unknown_format":
    "It is no audio that we know, whatever its name says. Open it in an audio program, and save it as MP3.",
  "uploads.refusal.no_sound":
    "There is no sound in it, or its end is missing. Export it again, or choose another file.",
  "uploads.refusal.codec":
    "Browsers do not play what is in it. Open it in an audio program, and save it as MP3 or M4A (AAC).",
  "uploads.refusal.truncated":
    "Its end is missing: it was cut off on its way. Download or export it again.",
  "uploads.refusal.mixed":
    "Its sample rate or channels change in the middle. Open it in an audio program, and save it as one MP3.",
  "uploads.refusal.broken":
    "Too much of it is damaged. Open it in an audio program, listen whether it is whole, and save it as MP3.",
  "uploads.refusal.transcript":
    "The transcript cannot be used: it is empty, no text, or its times are behind the end of the recording. Upload it with another one, or without.",
  "uploads.refusal.gave_up":
    "Looking at it failed several times for a reason of ours. Try again a little later.",
} as const;
