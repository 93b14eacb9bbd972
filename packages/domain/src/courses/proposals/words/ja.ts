import { anyWord, exactly, type ProposalWords } from "./proposal-words.ts";

const term = String.raw`(?<term>[^、。，．「」『』（）()\s！？はがをにのと](?:[^、。，．「」『』（）()\s！？はをが]{0,22}?))`;
const genus = String.raw`(?:もの|こと|仕組み|しくみ|方法|手法|概念|関数|オブジェクト|状態|性質|規則|ルール|技術|過程|現象|物質|単位|値|集合|組み合わせ|操作|機能|関係|構造|部分|種類|考え方|一種|総称|名前|量|力|行為|制度|理論|モデル|データ|ファイル|クラス|コード)`;
const end = String.raw`(?:です|である|だ|を指します|を指す|をいいます|をいう|を言います|のことです|のことである)`;

/** A pattern that could match anywhere always does: Japanese has no spaces between words. */
const never = /^(?!)/u;

export const ja: ProposalWords = {
  isSpaced: false,
  hasBareWords: false,
  keepsCapitals: false,
  contentWord: /[\p{Script=Han}々]{2,}|[\p{Script=Katakana}ー]{3,}/gu,
  defines: [
    new RegExp(`^${term}(?:とは|というのは)、?(?<said>.+)`, "u"),
    new RegExp(`^${term}は、?(?<said>.*${genus}${end})。?$`, "u"),
    new RegExp(`^${term}は、?(?<said>.+を(?:意味|表|示|定義)(?:します|する|しています))。?$`, "u"),
  ],
  works: [
    new RegExp(`^${term}は、?(?<said>.*(?:です|である|だ))。?$`, "u"),
    new RegExp(`^${term}は、?(?<said>.+を.+(?:ます|る))。?$`, "u"),
  ],
  names: [
    new RegExp(
      `(?:これを|それを|を|のことを)(?:「)?${term}(?:」)?と(?:呼びます|呼ぶ|よびます|いいます|言います|いう|言う|呼ばれます)`,
      "u",
    ),
    new RegExp(
      `(?:これは|は)(?:「)?${term}(?:」)?と(?:呼ばれます|呼ばれる|呼ばれています|いいます|言います)`,
      "u",
    ),
  ],
  refersBack:
    /^(?:これ|それ|あれ|この|その|こう|そう|ここ|そこ|このような|そのため|しかし|そして|また|だから|つまり)/u,
  notTerms:
    /^(?:これ|それ|あれ|この|その|あの|ここ|そこ|何|誰|彼|彼女|私|私たち|あなた|みんな|すべて|全て|多く|一つ|例えば|たとえば|もし|また|しかし|そして|つまり)|(?:間違い|誤り|理由|答え|結果|例|場合|違い|利点|欠点|目的|危険|こと|もの|手順|ページ|注意|ヒント|ため|とき|時|の|か|のか|です|ます|しい|する|返す|対策|解決策|治療法)$/u,
  dangling: never,
  vagueTerms:
    /^(?:最初|最後|次|他|別|同じ|唯一|最良|良い|悪い|新しい|古い|簡単な|大きな|小さな|主な|普通|典型的な|第[一二三])/u,
  legalTitles: exactly(
    "目次|変更履歴|更新履歴|ライセンス|著作権|謝辞|参考文献|関連項目|免責事項|プライバシー|changelog|license",
  ),
  idleTitles: exactly(
    "リンク|インストール|使い方|はじめに|例|サンプル|注|注意|重要|ヒント|まとめ|結論|おわりに|序論|概要|演習|練習問題|宿題|背景|動機|詳細|ポイント",
  ),
  picture:
    /のような(?:もの|感じ)|に似て|たとえると|例えると|想像して|思い浮かべ|まるで|ようなものです/u,
  hollow:
    /(?:良い例|例|間違い|理由|問題|質問|答え|罠|選択|たとえ|助け|コツ|利点|目的)(?:です|である|だ)。?$/u,
  example: /例えば|たとえば|仮に|としましょう|とします/u,
  pitfall:
    /間違い|誤り|注意|決して|してはいけ|しないで|避け|危険|忘れ|混同|落とし穴|気を付け|気をつけ/u,
  mechanism:
    /ので|から|ため|すると|したがって|よって|と、|れば|たら|によって|ことで|そのため|そうすれば/u,
  asksWhat: [
    new RegExp(`^${term}(?:とは|って)(?:何|なん)(?:です|でしょう)?か?[？?]?$`, "u"),
    new RegExp(`^${term}とは[？?]$`, "u"),
  ],
  ask: ({ term: name }) => `${name}とは何ですか？`,
  say: ({ term: name }) => name,
  fold: (word) => word,
  articles: never,
  plural: never,
  predicate: /^(?:とは|は|が|を)/u,
  elided: new RegExp(`${genus}(?:${end})?。?$`, "u"),
  imperative: never,
  phrase: /./u,
  questionMark: /^(?:Q|質問|問)\s*\d*\s*[:：.．]?\s*(?=.{3})/iu,
  answerMark: /^(?:A|答え|回答|答)\s*\d*\s*[:：.．]\s*/iu,
  common: anyWord("場合|必要|自分|一つ|それぞれ|普通|場所|今回|以上|以下|全体|一度"),
};
