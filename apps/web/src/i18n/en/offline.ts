export const texts = {
  "offline.newVersion": "There is a new version of LearnLab. It opens with the next page.",
  "offline.download": "Download",
  "offline.downloadHint": "To listen without a network",
  "offline.cancel": "Cancel the download",
  "offline.remove": "Remove the download",
  "offline.running": "Downloading, {percent}",
  "offline.kept": "Downloaded",
  "offline.done": "“{title}” is downloaded.",
  "offline.doneRoom": "“{title}” is downloaded: {size}. {left} are left on this device.",
  "offline.removed": "The download of “{title}” was removed.",
  "offline.full":
    "There is no room for “{title}” on this device. Remove other downloads or free some space, then try again.",
  "offline.lost": "“{title}” could not be downloaded. Check your connection, then try again.",
  "offline.used": {
    one: "{count} download. LearnLab uses {used} on this device, {left} are left.",
    other: "{count} downloads. LearnLab uses {used} on this device, {left} are left.",
  },
  "offline.removeAll": "Remove all downloads",
} as const;
