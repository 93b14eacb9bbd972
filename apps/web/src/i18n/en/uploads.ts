export const texts = {
  "uploads.title": "Upload a recording",
  "uploads.lead": "A talk, a lecture, your own voice: it becomes an episode like any other.",
  "uploads.back": "Library",
  "uploads.choose": "Choose a recording",
  "uploads.drop": "Or drop it here: MP3, M4A, AAC, Ogg, Opus, FLAC, WAV or WebM, up to 500 MB.",
  "uploads.other": "Choose another one",
  "uploads.name": "Title",
  "uploads.nameHint": "Leave it empty to use the title in the file, or the file name.",
  "uploads.description": "Description",
  "uploads.course": "Course",
  "uploads.forClass": "For the class",
  "uploads.forClassHint":
    "Every learner in the course can hear it, each with their own progress. If this is off, only you can.",
  "uploads.toClass": "Recordings for the class",
  "uploads.readyForClass": "Ready to play, for the whole class",
  "uploads.language": "Spoken language",
  "uploads.transcript": "Transcript",
  "uploads.transcriptHint": "WebVTT, SubRip or plain text. Plain text is timed by its length.",
  "uploads.addTranscript": "Add a transcript",
  "uploads.removeTranscript": "Remove {name}",
  "uploads.fromFile": "Filled in from the file.",
  "uploads.chapters": { one: "It has {count} chapter.", other: "It has {count} chapters." },
  "uploads.cover": "Picture",
  "uploads.coverHint": "PNG, JPEG or WebP, up to 2 MB and 3,000 pixels.",
  "uploads.coverInFile": "Without one, the picture in the file is used.",
  "uploads.chooseCover": "Choose a picture",
  "uploads.coverKind":
    "A picture must be a PNG, JPEG or WebP file of at most 2 MB and 3,000 pixels on each side.",
  "uploads.edit": "Edit the recording",
  "uploads.toEpisode": "Episode",
  "uploads.save": "Save",
  "uploads.saved": "Saved.",
  "uploads.titleMissing": "Give it a title.",
  "uploads.removeCover": "Remove the picture",
  "uploads.otherTranscript": "Choose a transcript",
  "uploads.transcript.none": "It has no transcript.",
  "uploads.transcript.synchronized": "The transcript follows the voice, by its own times.",
  "uploads.transcript.txt_only": "The transcript has no times: they are estimated from its length.",
  "uploads.repaired": {
    one: "{count} line was repaired or left out.",
    other: "{count} lines were repaired or left out.",
  },
  "uploads.send": "Upload",
  "uploads.noCourse": "Join a course first",
  "uploads.noCourseText": "A recording belongs to one of your courses.",
  "uploads.toCourses": "Find a course",
  "uploads.list": "In progress",
  "uploads.sending": "Uploading: {percent}%",
  "uploads.stopped":
    "The upload stopped before the end. Choose the same file again to send only what is missing. After a day and a half, it is removed.",
  "uploads.goOn": "Choose the file again",
  "uploads.notSame": "This is a different file. Choose {name} ({size}).",
  "uploads.inspecting": "Uploaded, and being checked",
  "uploads.ready": "Ready to play",
  "uploads.open": "Open the episode",
  "uploads.refused": "{title} was not accepted",
  "uploads.replace": "Another recording",
  "uploads.replaceHint":
    "Upload a better version. Title, picture and listeners stay, and the old recording can be heard until the new one is ready.",
  "uploads.replaceChoose": "Replace the recording",
  "uploads.replaceTitle": "Replace the recording with {name}?",
  "uploads.replaceText":
    "Once it is ready, the old recording is gone for good. Everybody keeps their place and the time they listened, but how much of it was heard starts from zero.",
  "uploads.replaceTextTimed":
    "Once it is ready, the old recording is gone for good. Everybody keeps their place and the time they listened, but how much of it was heard starts from zero. The transcript stays with estimated times: add another one afterwards if the words changed.",
  "uploads.replaceSend": "Replace",
  "uploads.replacing": "Replaces the recording that is there",
  "uploads.replaced": "The new recording is in place",
  "uploads.refusal.episode_gone": "The episode it was meant for has been deleted.",
  "uploads.cancel": "Cancel",
  "uploads.dismiss": "Remove from the list",
  "uploads.again": "Try again",
  "uploads.failed": "The upload stopped. {why}",
  "uploads.kind":
    "Files of this kind can't be played. Use MP3, M4A, AAC, Ogg, Opus, FLAC, WAV or WebM.",
  "uploads.empty": "This file is empty. Choose another one.",
  "uploads.tooLarge":
    "A recording can have at most 500 MB. Split it, or save it as MP3, which is smaller.",
  "uploads.transcriptKind": "A transcript must be a .vtt, .srt or .txt file of at most 2 MB.",
  "uploads.refusal.not_arrived": "It did not arrive completely. Upload it again.",
  "uploads.refusal.unknown_format":
    "Its content is not audio in a format that we know. Open it in an audio program and save it as MP3.",
  "uploads.refusal.no_sound":
    "It contains no sound, or its end is missing. Export it again, or choose another file.",
  "uploads.refusal.codec":
    "Browsers can't play its audio. Open it in an audio program and save it as MP3 or M4A (AAC).",
  "uploads.refusal.truncated": "Its end is missing. Download or export it again.",
  "uploads.refusal.mixed":
    "Its sample rate or number of channels changes in the middle. Open it in an audio program and save it as one MP3.",
  "uploads.refusal.broken":
    "Too much of it is damaged. Open it in an audio program, check that it is complete, and save it as MP3.",
  "uploads.refusal.transcript":
    "The transcript can't be used: it is empty, no text, WebVTT or SubRip file, or its times go past the end of the recording. Upload the recording with another transcript, or without one.",
  "uploads.refusal.cover":
    "The picture can't be used: it must be PNG, JPEG or WebP, with at most 2 MB and 3,000 pixels on each side. Upload the recording with another picture, or without one.",
  "uploads.refusal.gave_up":
    "We failed to check it several times, for a reason on our side. Try again a little later.",
} as const;
