import type { texts as english } from "../en/uploads.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "uploads.title": "録音をアップロード",
  "uploads.lead":
    "講演や講義、自分の声の録音をエピソードにして、ほかのエピソードと同じように聴けます。",
  "uploads.back": "ライブラリ",
  "uploads.choose": "録音を選ぶ",
  "uploads.drop":
    "ここにドロップすることもできます。MP3、M4A、AAC、Ogg、Opus、FLAC、WAV、WebM（500 MBまで）。",
  "uploads.other": "別のファイルを選ぶ",
  "uploads.name": "タイトル",
  "uploads.nameHint": "空欄の場合は、ファイル内のタイトルかファイル名を使います。",
  "uploads.description": "説明",
  "uploads.course": "コース",
  "uploads.forClass": "クラス向け",
  "uploads.forClassHint":
    "コースの受講者全員が聴けます。進み具合は1人ずつ記録されます。オフにすると、聴けるのは自分だけです。",
  "uploads.toClass": "クラス向けの録音",
  "uploads.readyForClass": "クラス全員が再生できます",
  "uploads.language": "話されている言語",
  "uploads.transcript": "文字起こし",
  "uploads.transcriptHint":
    "WebVTT、SubRip、テキスト。時刻のないテキストには、長さに応じて時刻を付けます。",
  "uploads.addTranscript": "文字起こしを追加",
  "uploads.removeTranscript": "{name}を外す",
  "uploads.fromFile": "ファイル内の情報を入力しました。",
  "uploads.chapters": { other: "チャプターは{count}個です。" },
  "uploads.cover": "画像",
  "uploads.coverHint": "PNG、JPEG、WebP（2 MB、3,000ピクセルまで）。",
  "uploads.coverInFile": "選ばない場合は、ファイル内の画像を使います。",
  "uploads.chooseCover": "画像を選ぶ",
  "uploads.coverKind":
    "画像には、2 MBまで、縦横3,000ピクセルまでのPNG、JPEG、WebPファイルを選んでください。",
  "uploads.edit": "録音を編集",
  "uploads.toEpisode": "エピソード",
  "uploads.save": "保存",
  "uploads.saved": "保存しました。",
  "uploads.titleMissing": "タイトルを入力してください。",
  "uploads.removeCover": "画像を外す",
  "uploads.otherTranscript": "文字起こしを選ぶ",
  "uploads.transcript.none": "文字起こしはありません。",
  "uploads.transcript.synchronized": "文字起こしは、ファイル内の時刻に合わせて表示されます。",
  "uploads.transcript.txt_only": "文字起こしに時刻がないため、長さから推定した時刻で表示します。",
  "uploads.repaired": { other: "{count}行を修正または省略しました。" },
  "uploads.send": "アップロード",
  "uploads.noCourse": "先にコースに参加してください",
  "uploads.noCourseText": "録音は、参加しているコースに追加します。",
  "uploads.toCourses": "コースを探す",
  "uploads.list": "処理中の録音",
  "uploads.sending": "アップロード中：{percent}%",
  "uploads.stopped":
    "まだすべて届いていません。同じファイルをもう一度選ぶと、残りだけをアップロードします。1日半たつと削除されます。",
  "uploads.goOn": "ファイルをもう一度選ぶ",
  "uploads.notSame": "別のファイルです。{size}の{name}を選んでください。",
  "uploads.inspecting": "すべて届きました。内容を確認しています",
  "uploads.ready": "再生できます",
  "uploads.open": "エピソードを開く",
  "uploads.refused": "「{title}」を追加できませんでした",
  "uploads.replace": "録音の差し替え",
  "uploads.replaceHint":
    "より良い録音をアップロードできます。タイトル、画像、聴く人は変わらず、新しい録音の準備ができるまで今の録音を聴けます。",
  "uploads.replaceChoose": "録音を差し替える",
  "uploads.replaceTitle": "録音を{name}に差し替えますか？",
  "uploads.replaceText":
    "準備ができると、今の録音は完全に削除されます。再生位置と聴いた時間は残りますが、どこまで聴いたかは最初からになります。",
  "uploads.replaceTextTimed":
    "準備ができると、今の録音は完全に削除されます。再生位置と聴いた時間は残りますが、どこまで聴いたかは最初からになります。文字起こしは時刻を推定して残ります。内容が変わった場合は、あとで新しい文字起こしを追加してください。",
  "uploads.replaceSend": "差し替える",
  "uploads.replacing": "今の録音を差し替えます",
  "uploads.replaced": "新しい録音に差し替えました",
  "uploads.refusal.episode_gone": "対象のエピソードは削除されています。",
  "uploads.cancel": "中止",
  "uploads.dismiss": "一覧から外す",
  "uploads.again": "もう一度試す",
  "uploads.failed": "アップロードが止まりました。{why}",
  "uploads.kind":
    "この種類のファイルは再生できません。MP3、M4A、AAC、Ogg、Opus、FLAC、WAV、WebMをお使いください。",
  "uploads.empty": "ファイルが空です。別のファイルを選んでください。",
  "uploads.tooLarge": "録音は500 MBまでです。分割するか、サイズの小さいMP3で保存してください。",
  "uploads.transcriptKind": "文字起こしには、2 MBまでの.vtt、.srt、.txtファイルを選んでください。",
  "uploads.refusal.not_arrived": "最後まで届きませんでした。もう一度アップロードしてください。",
  "uploads.refusal.unknown_format":
    "中身が、対応している形式の音声ではありません。音声アプリで開き、MP3で保存し直してください。",
  "uploads.refusal.no_sound":
    "音が入っていないか、終わりが欠けています。書き出し直すか、別のファイルを選んでください。",
  "uploads.refusal.codec":
    "ブラウザで再生できない形式です。音声アプリで開き、MP3かM4A（AAC）で保存し直してください。",
  "uploads.refusal.truncated":
    "途中で切れていて、終わりがありません。もう一度ダウンロードするか、書き出し直してください。",
  "uploads.refusal.mixed":
    "途中でサンプリングレートかチャンネル数が変わっています。音声アプリで開き、1つのMP3として保存し直してください。",
  "uploads.refusal.broken":
    "壊れている部分が多すぎます。音声アプリで最後まで聴けるか確かめて、MP3で保存し直してください。",
  "uploads.refusal.transcript":
    "文字起こしを使えません。空か、テキスト、WebVTT、SubRipのどれでもないか、時刻が録音の終わりより後です。別のファイルにするか、なしでアップロードしてください。",
  "uploads.refusal.cover":
    "画像を使えません。2 MBまで、縦横3,000ピクセルまでのPNG、JPEG、WebPが必要です。別の画像にするか、なしでアップロードしてください。",
  "uploads.refusal.gave_up":
    "こちらの不具合で、何度か試しても確認できませんでした。しばらくしてから、もう一度お試しください。",
};
