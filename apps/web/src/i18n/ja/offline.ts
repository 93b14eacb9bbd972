import type { texts as english } from "../en/offline.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "offline.newVersion": "LearnLabの新しいバージョンがあります。次のページを開くと切り替わります。",
  "offline.download": "ダウンロード",
  "offline.downloadHint": "オフラインで聴けるようになります",
  "offline.cancel": "ダウンロードを中止",
  "offline.remove": "ダウンロードを削除",
  "offline.running": "ダウンロード中（{percent}）",
  "offline.kept": "ダウンロード済み",
  "offline.done": "「{title}」をダウンロードしました。",
  "offline.doneRoom": "「{title}」をダウンロードしました（{size}）。この端末の空きは{left}です。",
  "offline.removed": "「{title}」のダウンロードを削除しました。",
  "offline.full":
    "この端末には「{title}」を保存する空きがありません。ほかのダウンロードを削除するか、空きを増やしてから、もう一度お試しください。",
  "offline.lost":
    "「{title}」をダウンロードできませんでした。接続を確認して、もう一度お試しください。",
  "offline.used": {
    other: "ダウンロード：{count}件。LearnLabはこの端末で{used}を使っています。空きは{left}です。",
  },
  "offline.removeAll": "ダウンロードをすべて削除",
};
