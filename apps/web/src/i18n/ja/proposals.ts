import type { texts as english } from "../en/proposals.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "proposals.run.begins": "これからモデルがこの教材を読みます。",
  "proposals.run.reads": "モデルが読んでいます：{pages}ページ中{read}ページまで完了",
  "proposals.run.stop": "中止",
  "proposals.run.stopped":
    "{pages}ページ中{read}ページで中止しました。見つかったものは残っています。",
  "proposals.run.gave_up": "何度か試しましたが、教材を最後まで読めませんでした。",
  "proposals.run.done": "モデルが{pages}ページすべてを読みました。",
  "proposals.run.failure.budget":
    "今月の予算を使い切りました。モデルが読んでいないページからは、内蔵の検索で見つけています。",
  "proposals.run.failure.unanswered":
    "モデルから応答がありませんでした。モデルが読んでいないページからは、内蔵の検索で見つけています。",
  "proposals.run.failure.unfit":
    "一部のページについてモデルが書いた内容は、教材で確かめられませんでした。そのページからは、内蔵の検索で見つけています。",
  "proposals.ask.title": { other: "{count}件の学ぶ項目を承認しますか？" },
  "proposals.ask.price": {
    other: "現在の受講者に向けて、{count}件のレッスンを前もって書けます（約{cost}）。",
  },
  "proposals.ask.noLimit": "今月の予算に上限はありません。",
  "proposals.ask.covered": "今月の予算でまかなえます。",
  "proposals.ask.tooDear": "前もって書く分の今月の残りは{left}です。一部は来月になります。",
  "proposals.ask.only": "承認だけする",
  "proposals.ask.fill": "承認して前もって書く",
};
