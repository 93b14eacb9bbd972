import type { texts as english } from "../en/materials.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "materials.hint":
    "コースのもとになる教材です。レッスンはここから引用し、受講者も開いて読めます。",
  "materials.add": "ファイルを追加",
  "materials.drop":
    "ここにドロップすることもできます。PDF、Word、PowerPoint、EPUB、HTML、Markdown、テキスト（25 MB、500ページまで）。",
  "materials.paste": "テキストを貼り付け",
  "materials.pasteTitle": "タイトル（任意）",
  "materials.pasteTitleHint": "空欄のときは、最初の行がタイトルになります。",
  "materials.pasteEmpty": "コースのもとになる文章を貼り付けてください。",
  "materials.pasteTooLong":
    "貼り付けられるのは300,000文字までです。分けて貼り付けるか、ファイルとして追加してください。",
  "materials.pasteText": "本文",
  "materials.pasteHint": "Markdownの見出し、リスト、太字、表も読み取ります。",
  "materials.pasteSend": "このテキストを読み込む",
  "materials.none": "教材はまだありません",
  "materials.noneText": "ファイルを追加するか文章を貼り付けると、学ぶ項目を見つけられます。",
  "materials.sending": "「{title}」をアップロードしています：{percent}%",
  "materials.notSent": "「{title}」をアップロードできませんでした",
  "materials.cancel": "中止",
  "materials.unsent":
    "まだ届いていません。別のウィンドウでアップロード中か、途中で閉じられました。アップロード中でなければ、一覧から外してもう一度追加してください。",
  "materials.opening": "開いています",
  "materials.readPages": "{pages}ページ中{read}ページ",
  "materials.replacing": "読み込みが終わると、上の教材と入れ替わります",
  "materials.pages": { other: "{count}ページ" },
  "materials.findConcepts": "学ぶ項目を探す",
  "materials.quoted": { other: "{count}項目が引用" },
  "materials.marked": { other: "{count}項目の引用が、教材からなくなっています" },
  "materials.emptyPages": { other: "文字のない{count}ページは読み込んでいません" },
  "materials.more": "「{title}」の操作",
  "materials.replace": "差し替える",
  "materials.remove": "削除",
  "materials.removeTitle": "「{title}」を削除しますか？",
  "materials.removeText": {
    other:
      "この教材を引用している{count}項目に印が付きます。作成済みのエピソードは残ります。ファイルは元に戻せません。",
  },
  "materials.replaceTitle": "「{title}」を差し替えますか？",
  "materials.replaceText": {
    other:
      "{count}項目がこの教材を引用しています。新しいファイルにもある引用はそのまま残り、ないものには印が付きます。作成済みのエピソードは残ります。",
  },
  "materials.replaceChoose": "新しいファイルを選ぶ",
  "materials.replacePaste": "文章で差し替える",
  "materials.pasteStop": "キャンセル",
  "materials.dismiss": "一覧から外す",
  "materials.again": "もう一度試す",
  "materials.refused": "「{title}」を読み込めませんでした",
  "materials.refusal.encrypted":
    "パスワードがないと開けません。パスワードなしのコピーを保存して、追加してください。",
  "materials.refusal.restricted":
    "作成者が文字のコピーを禁止しています。制限のない版を入手するか、管理者に許可を依頼してください。",
  "materials.refusal.no_text": {
    other:
      "{count}ページすべてがスキャンのような画像で、文字がありません。文字認識（OCR）をしてから追加してください。",
  },
  "materials.refusal.empty": "読める内容がありません。正しいファイルか確認してください。",
  "materials.refusal.other_format":
    "名前は{named}ですが、中身は{found}です。拡張子を直すか、書き出し直してください。",
  "materials.refusal.too_many_pages":
    "{pages}ページあります。教材は{most}ページまでです。分割して、コースに必要な部分を追加してください。",
  "materials.refusal.too_much_inside":
    "展開するとデータが大きすぎます。画像や添付なしで書き出し直してください。",
  "materials.refusal.broken":
    "壊れているか、途中で切れています。元のアプリで開いて保存し直し、追加してください。",
  "materials.refusal.unknown_encoding": "文字コードを判別できません。UTF-8で保存してください。",
  "materials.refusal.not_arrived": "最後まで届きませんでした。もう一度追加してください。",
  "materials.refusal.gave_up":
    "こちらの不具合で、何度か試しても読み込めませんでした。しばらくしてから、もう一度お試しください。",
  "materials.format.markdown": "Markdown",
  "materials.format.text": "テキスト",
  "materials.format.html": "ウェブページ",
  "materials.format.pdf": "PDF",
  "materials.format.docx": "Wordファイル",
  "materials.format.pptx": "PowerPointファイル",
  "materials.format.epub": "EPUB",
  "materials.format.zip": "中身が別の種類のZIPファイル",
  "materials.format.old_office": "古い形式のOfficeファイル",
  "materials.format.picture": "画像",
  "materials.format.unknown": "不明な形式",
  "materials.kind":
    "この種類のファイルは読み込めません。PDF、Word（.docx）、PowerPoint（.pptx）、EPUB、HTML、Markdown、テキストをお使いください。",
  "materials.tooLarge": "ファイルは25 MBまでです。分割するか、画像を小さくして書き出してください。",
  "materials.contents": "目次",
  "materials.page": "{pages}ページ中{page}ページ",
  "materials.before": "前のページ",
  "materials.next": "次のページ",
  "materials.noText": "このページには文字がありません。",
  "materials.quoteLost": "引用された文は、もう教材にありません。",
  "materials.back": "「{course}」に戻る",
};
