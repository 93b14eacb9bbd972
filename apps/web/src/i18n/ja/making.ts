import type { texts as english } from "../en/making.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "step.waiting": "順番を待っています",
  "step.brief": "取り上げる内容を選んでいます",
  "step.script": "台本を書いています",
  "step.voice": "音声を準備しています",
  "step.speech": "音声を作っています（{part}/{total}）",
  "step.assemble": "音声をつなげています",
  "step.publish": "まもなく完成です",
  "step.lost": "接続が切れました。エピソードの作成は続いています。",
  "step.long":
    "いつもより時間がかかっていますが、作業は続いています。ここで待たなくても大丈夫です。",
  "step.label": "エピソード作成の進み具合",
  "left.ready": "{ready}を聴けます。{next}はこのあとにできます。",
  "left.moment": "あと数秒です。",
  "left.seconds": { other: "あと約{count}秒です。" },
  "left.underMinute": "あと1分もかかりません。",
  "left.minutes": { other: "あと約{count}分です。" },
};
