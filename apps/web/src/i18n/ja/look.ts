import type { texts as english } from "../en/look.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "look.banner":
    "{name}さんの画面を表示しています。ここでの操作は保存されません。{time}に終わります。",
  "look.end": "終了",
  "look.start": "{name}さんの画面を見る",
  "look.title": "{name}さんの画面を見ますか？",
  "look.text":
    "最長1時間、本人と同じ画面を見られますが、何も変更できません。操作履歴に残り、見たことと理由が本人のアカウントのページに表示されます。",
  "look.why": "見る理由",
  "look.reason.asked": "本人からの相談",
  "look.reason.fault": "不具合の報告",
  "look.reason.record": "記録の確認",
  "look.reason.safety": "安全の確保",
  "look.noReason": "見る理由を選んでください。",
  "reason.account.only_looking":
    "ほかの人の画面を見ています。その人の名前で変更することはできません。",
  "reason.account.look_at_admin": "ほかの管理者の画面は見られません。",
  "reason.account.look_at_disabled": "停止中のアカウントなので、見られるものがありません。",
};
