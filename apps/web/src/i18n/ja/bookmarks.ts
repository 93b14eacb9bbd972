import type { texts as english } from "../en/bookmarks.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "bookmarks.title": "しおり",
  "bookmarks.lead": "聴きながら付けたしおりとメモの一覧です。",
  "bookmarks.back": "ライブラリ",
  "bookmarks.mark": "ここにしおりを付ける",
  "bookmarks.marked": "{time}にしおりを付けました。",
  "bookmarks.addNote": "メモを書く",
  "bookmarks.editNote": "メモを編集する",
  "bookmarks.note": "メモ",
  "bookmarks.save": "保存",
  "bookmarks.cancel": "キャンセル",
  "bookmarks.remove": "しおりを外す",
  "bookmarks.removed": "{time}のしおりを外しました。",
  "bookmarks.undo": "元に戻す",
  "bookmarks.more": "{time}のしおりの操作",
  "bookmarks.play": "{time}から再生",
  "bookmarks.noneHere": "このエピソードにはまだしおりがありません",
  "bookmarks.noneHereText": "しおりを付けておくと、あとでその場所に戻れます。メモも書けます。",
  "bookmarks.none": "まだしおりがありません",
  "bookmarks.noneText":
    "聴いているときに「再生中」の画面のしおりボタンを押すか、キーボードのBを押すと、その場所がここに表示されます。",
  "bookmarks.search": "しおりを検索",
  "bookmarks.found": { other: "{count}件のしおり" },
  "bookmarks.showMore": "もっと見る",
  "bookmarks.noMatch": "該当するしおりがありません。",
  "bookmarks.take": "しおりをファイルに保存",
  "bookmarks.markdown": "Markdownで保存",
  "bookmarks.markdownHint": "ノート用：しおりの前後の文も含みます",
  "bookmarks.csv": "CSVで保存",
  "bookmarks.csvHint": "表計算ソフト用",
  "reason.bookmarks.not_found": "このしおりは存在しません。",
  "reason.bookmarks.id_taken": "このしおりを保存できませんでした。もう一度付けてください。",
  "reason.bookmarks.too_many":
    "しおりが{most}件あります。不要なしおりを外してからもう一度お試しください。",
};
