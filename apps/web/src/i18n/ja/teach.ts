import type { texts as english } from "../en/teach.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "teach.title": "担当コース",
  "teach.lead": "受講者が聴く内容と、参加の方法です。",
  "teach.none": "担当しているコースはまだありません",
  "teach.noneText": "このサイトの管理者に、コースの担当にしてもらってください。",
  "teach.concepts": { other: "{count}項目" },
  "teach.supplied": "受講者が次に聴くレッスンは、すべて書かれています。",
  "teach.missing": { other: "まだ書かれていないレッスンが{count}件あります。" },
  "teach.tabs": "コースの各ページ",
  "teach.tab.overview": "概要",
  "teach.tab.concepts": "学ぶ項目",
  "teach.tab.lessons": "レッスン",
  "teach.tab.sharing": "共有",
  "teach.sharing": "共有",
  "teach.sharingHint": "コースのページでこのコードを入力した人が参加できます。",
  "teach.code": "コースのコード",
  "teach.noConcepts": "このコースには、まだ項目がありません。",
  "teach.overruled": "受講者が訂正した解答",
  "teach.noOverruled": "「正解でした」という訂正は、まだありません。",
  "teach.answered": "解答: {answer}",
  "teach.expected": "想定した答え: {answer}",
  "teach.before.had": "{name}さん、{day}",
  "teach.before.half": "{name}さん、{day}。半分正解の扱いでした",
  "teach.before.missed": "{name}さん、{day}。不正解の扱いでした",
  "reason.course.language_stays": "学ぶ項目があるコースの言語は変更できません。",
  "reason.course.no_such_teacher":
    "このメールアドレスの先生はいません。管理者に、先生の権限を付けてもらってください。",
  "reason.course.last_teacher":
    "このコースの担当者はこの方だけです。先にほかの担当者を追加してください。",
};
