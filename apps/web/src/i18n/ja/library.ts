import type { texts as english } from "../en/library.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "library.title": "ライブラリ",
  "library.bookmarks": "しおり",
  "library.upload": "録音をアップロード",
  "library.search": "タイトルと台本を検索",
  "library.searching": "検索しています…",
  "library.cut": "ほかにもある場合があります。言葉を加えて絞り込んでください。",
  "library.onlyTitles": "オフラインでは、タイトルだけを検索します。",
  "library.playFrom": "{time}から再生",
  "library.read": "読む",
  "library.moreLines": { other: "ほか{count}行" },
  "library.course": "コース",
  "library.language": "言語",
  "library.state": "表示",
  "library.all": "すべて",
  "library.new": "未再生",
  "library.begun": "途中まで",
  "library.finished": "再生済み",
  "library.downloaded": "ダウンロード済み",
  "library.none": "エピソードはまだありません",
  "library.noneText": "作成されたエピソードは、ここに表示されます。",
  "library.noMatch": "条件に合うエピソードはありません。",
  "library.clear": "すべて表示",
  "library.more": "もっと見る",
  "library.found": { other: "{count}件" },
};
