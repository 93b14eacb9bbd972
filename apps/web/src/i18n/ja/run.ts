import type { texts as english } from "../en/run.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "run.title": "概要",
  "run.lead": "このサイトの状態です。",
  "run.jobs": "ジョブ",
  "run.noneFailed": "失敗したままのメッセージはありません。",
  "run.failed": { other: "{count}件のメッセージが失敗し、対応を待っています。" },
  "run.budget": "今月の予算",
  "run.noCap": "上限はありません。",
  "run.left": "残り {left} です。",
  "run.used": "使い切りました。新しいエピソードはテキストで届きます。",
  "run.speech": "音声",
  "run.standIn": "このサーバーの代用音声が読み上げています。",
  "run.polly": "Amazon Polly が読み上げています。",
  "run.people": "メンバー",
  "run.noneInvited": "返事を待っている招待はありません。",
  "run.invited": { other: "返事を待っている招待が{count}件あります。" },
};
