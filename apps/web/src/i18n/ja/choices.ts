import type { texts as english } from "../en/choices.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "choice.menu": "「{term}」についての希望",
  "choice.retry": "希望を読み込めませんでした。もう一度試す",
  "choice.more": "もっと学ぶ",
  "choice.skip": "とばす",
  "choice.not_weak": "苦手ではない",
  "choice.takeBack": "「{choice}」を取り消す",
  "choice.does.more": "次のエピソードで最初に取り上げ、その後は半分の間隔で復習します。",
  "choice.does.skip": "取り消すまで、説明も出題もしません。",
  "choice.does.not_weak": "次に間違えるまで、苦手な内容として扱いません。",
  "choice.does.takeBack": "ほかの内容と同じ扱いに戻ります。",
  "choice.chosen.more": "もっと学びたい内容に選んでいます。",
  "choice.chosen.skip": "とばす内容に選んでいます。",
  "choice.chosen.not_weak": "苦手ではない内容に選んでいます。",
  "choice.saved.more":
    "「{term}」を次のエピソードで最初に取り上げ、その後は半分の間隔で復習します。",
  "choice.saved.skip": "取り消すまで、「{term}」は説明も出題もしません。",
  "choice.saved.not_weak": "次に間違えるまで、「{term}」を苦手な内容として扱いません。",
  "choice.saved.takeBack": "「{term}」はほかの内容と同じ扱いに戻りました。",
  "choice.obeyed": "ご自身の希望",
  "choice.obeyed.more": "ご希望により「{term}」を多く取り上げました。",
  "choice.obeyed.skip": "ご希望により「{term}」をとばしました。",
  "choice.obeyed.not_weak": "ご希望により「{term}」を苦手な内容として扱いませんでした。",
};
