import type { texts as english } from "../en/own-account.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "own.nameHint": "エピソードやメールで使う名前です。80文字まで入力できます。",
  "own.nameSave": "名前を保存",
  "own.nameSaved": "名前を保存しました。",

  "own.emailChange": "アドレスを変更",
  "own.emailNew": "新しいメールアドレス",
  "own.emailHint": "新しいアドレスに届くリンクを開くと、変更が完了します。",
  "own.emailSent": "{email} にリンクを送りました。",
  "own.emailPending":
    "{email} にリンクを送りました。1時間以内に開いてください。それまでは、上のアドレスでログインします。",

  "own.passwordHint": "変更すると、ほかの端末はすべてログアウトされます。",
  "own.passwordChange": "パスワードを変更",
  "own.passwordCurrent": "現在のパスワード",
  "own.passwordSaved": "新しいパスワードを設定しました。ほかの端末はログアウトされました。",

  "own.devices": "端末",
  "own.devicesHint": "ログインしている端末です。",
  "own.deviceThis": "この端末",
  "own.looks": "あなたのアカウントを見たスタッフ",
  "own.looksHint": "最長1時間、あなたと同じ画面を見ました。変更はできません。",
  "own.look": "スタッフが{date} {time}にあなたのアカウントを見ました。",
  "own.look.asked": "理由：あなたから相談があったため。",
  "own.look.fault": "理由：不具合の報告があったため。",
  "own.look.record": "理由：記録を確かめるため。",
  "own.look.safety": "理由：安全を守るため。",
  "own.deviceLook": "スタッフが見ています",
  "own.deviceUnknown": "不明な端末",
  "own.deviceSince": "{date}にログイン",
  "own.deviceUsed": "最後の利用：{day}",
  "own.deviceOut": "ログアウト",
  "own.deviceOutOf": "{device}をログアウト",
  "own.deviceTitle": "{device}をログアウトしますか？",
  "own.deviceText": "もう一度使うには、パスワードでのログインが必要になります。",
  "own.deviceDone": "{device}をログアウトしました。",
  "own.others": "ほかの端末をすべてログアウト",
  "own.othersTitle": { other: "ほかの{count}台の端末をログアウトしますか？" },
  "own.othersText":
    "この端末ではログインしたままです。見覚えのない端末があるときは、パスワードも変更してください。",
  "own.othersDone": "ほかの端末をすべてログアウトしました。",

  "own.data": "あなたのデータ",
  "own.dataHint":
    "設定、作成したもの、聴いたもの、回答、ファイルなど、LearnLabが保存しているあなたの情報すべてを、1つのファイルにまとめます。",
  "own.dataGet": "自分のデータをすべてダウンロード",

  "own.delete": "アカウントを削除",
  "own.deleteHint": "アカウントとその内容を、すべて完全に削除します。",
  "own.deleteLead":
    "{email} のアカウントをすぐに削除します。元に戻すことはできません。残しておきたいデータは、先にダウンロードしてください。",
  "own.goes": "削除されるもの",
  "own.goesEpisodes": "エピソードとその音声、自分用にアップロードした録音",
  "own.goesAnswers": "回答、進み具合、コースの成績",
  "own.goesSettings": "名前、メールアドレス、設定、端末、アクセストークン",
  "own.stays": "残るもの",
  "own.staysCourses": "ほかの人も学んでいるコース、レッスン、クラス向けの録音",
  "own.staysSpend": "1日ごとの費用（名前は残りません）",
  "own.staysAudit": "アカウントが削除されたという記録（誰のものかは残りません）",
  "own.deletePassword": "ご本人であることを確かめるためです。",
  "own.deleteSubmit": "アカウントを削除する",
  "own.deleteKeep": "削除しない",

  "reason.account.last_admin":
    "最後の管理者です。LearnLabを運用できなくならないように、先にほかの人を管理者にしてください。",
};
