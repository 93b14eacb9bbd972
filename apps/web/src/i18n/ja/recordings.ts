import type { texts as english } from "../en/recordings.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "recordings.title": "クラス向けの録音",
  "recordings.hint":
    "このコースの受講者全員のライブラリに表示され、進み具合は1人ずつ記録されます。コースから退出した人は聴けなくなります。",
  "recordings.upload": "録音をアップロード",
  "recordings.none": "クラスに録音を届けましょう",
  "recordings.noneText":
    "講義、インタビュー、先生の声。一度アップロードすれば、コースの受講者全員が聴けます。",
  "recordings.nobody": "このコースにはまだ受講者がいません。",
  "recordings.one":
    "このサイトでは、先生が見られるのはクラス全体の聴き方だけで、受講者が2人以上のときに表示されます。",
  "recordings.listeners": { other: "受講者{count}人中{listeners}人が聴きました" },
  "recordings.heard": "聴いた記録",
  "recordings.finished": { other: "最後まで聴いた人{count}人" },
  "recordings.plays": { other: "再生{count}回" },
  "recordings.average": "平均で{percent}を再生",
  "recordings.by": "{name}さんがアップロード",
  "recordings.actions": "「{title}」の操作",
  "recordings.edit": "編集",
  "recordings.remove": "削除",
  "recordings.removed": "「{title}」を削除しました。クラスでは聴けなくなります。",
  "recordings.removedFor": {
    other: "「{title}」を削除しました。受講者{count}人が聴けなくなります。",
  },
  "recordings.restored": "「{title}」を元に戻しました。",
};
