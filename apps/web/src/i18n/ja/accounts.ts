import type { texts as english } from "../en/accounts.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "password.show": "パスワードを表示",
  "password.showShort": "表示",
  "password.hideShort": "隠す",

  "account.tagline": "学んでいるコースが、毎日の短いポッドキャストに。",
  "account.taglineMore":
    "あなたのための6分間。説明して、問いかけて、答えを待ち、忘れかけたことをまた届けます。",

  "account.name": "名前",
  "account.nameHint": "ポッドキャストで呼ばれたい名前を入力してください。",
  "account.email": "メールアドレス",
  "account.password": "パスワード",
  "account.newPassword": "新しいパスワード",
  "account.passwordHint":
    "8〜128文字。記号よりも、単語をいくつか組み合わせるほうが覚えやすいです。",

  "account.nameMissing": "名前を入力してください。",
  "account.nameLong": "名前は80文字以内で入力してください。",
  "account.nameUnseen": "名前は1行で、見えない文字を含めずに入力してください。",
  "account.nameNone": "名前には文字か数字を1つ以上入れてください。",
  "account.emailWrong": "メールアドレスを入力してください（例：mia@example.com）。",
  "account.passwordMissing": "パスワードを入力してください。",
  "account.passwordShort": "パスワードは8文字以上にしてください。",
  "account.passwordLong": "パスワードは128文字以内にしてください。",

  "sample.hear": "エピソードを30秒聴いてみる",
  "sample.making": "準備しています…",

  "signIn.title": "ログイン",
  "signIn.lead": "おかえりなさい。",
  "signIn.ended": "ログインの有効期限が切れました。続けるには、もう一度ログインしてください。",
  "signIn.endedKept":
    "ログインの有効期限が切れました。続けるには、もう一度ログインしてください。入力した内容は残っています。",
  "signIn.submit": "ログイン",
  "signIn.forgot": "パスワードをお忘れですか？",
  "signIn.noAccount": "はじめての方は",
  "signIn.signUp": "アカウントを作成",

  "signUp.title": "アカウントを作成",
  "signUp.lead": "3つの短い質問のあと、最初のエピソードができます。",
  "signUp.submit": "アカウントを作成する",
  "signUp.haveAccount": "アカウントをお持ちの方は",
  "signUp.closed": "登録には招待が必要です",
  "signUp.closedText": "学校や運営者に、招待リンクを依頼してください。",

  "reset.title": "パスワードの再設定",
  "reset.lead": "メールでリンクをお送りします。有効期間は1時間です。",
  "reset.submit": "リンクを送る",
  "reset.sent": "メールを確認してください",
  "reset.sentText":
    "{email} のアカウントがあれば、まもなくリンクが届きます。届かない場合は、管理者からリンクを受け取れます。",
  "reset.setTitle": "新しいパスワードを設定",
  "reset.setLead": "ほかの端末からはログアウトされます。",
  "reset.setSubmit": "新しいパスワードを設定する",
  "reset.done": "新しいパスワードを設定しました。ログインしてください。",
  "reset.expired": "このリンクは使用済みか、期限切れです",
  "reset.expiredText": "新しいリンクは1分ほどで届きます。",
  "reset.again": "新しいリンクを送る",
  "reset.back": "ログインに戻る",

  "confirm.title": "新しいメールアドレスの確認",
  "confirm.lead": "確認が済むと、このアドレスでログインするようになります。",
  "confirm.submit": "このアドレスを確認する",
  "confirm.done": "新しいメールアドレスを確認しました",
  "confirm.doneText": "これからは、このアドレスでログインしてください。メールもこちらに届きます。",
  "confirm.gone": "このリンクは使用済みか、期限切れです",
  "confirm.goneText":
    "すでに確認が済んでいるかもしれません。アカウントの設定をご覧ください。済んでいないときは、そこで新しいリンクを送ってください。",
  "confirm.account": "アカウントの設定へ",

  "deleted.title": "アカウントを削除しました",
  "deleted.text":
    "保存されていた内容は、すべて削除されたか、まもなく削除されます。お知らせのメールを最後にお送りしました。ご利用ありがとうございました。",
  "deleted.home": "ログインページへ",

  "invitation.title": "招待が届いています",
  "invitation.lead": "{email} のアカウントを作成します（役割：{role}）。",
  "invitation.submit": "招待を受けてアカウントを作成",
  "invitation.gone": "この招待は使えなくなりました",
  "invitation.goneText":
    "使用済みか、取り消されたか、期限切れです。招待した方に、もう一度依頼してください。",

  "account.closedFor": {
    other: "パスワードの間違いが続いています。{count}分後に、もう一度お試しください。",
  },

  "join.title": "「{title}」に参加",
  "join.by": "担当：{name}さん",
  "join.submit": "このコースに参加する",
  "join.as": "{name}さんとしてログインしています。",
  "join.signUp": "アカウントを作って参加",
  "join.signIn": "アカウントを持っています",
  "join.invite":
    "ここでの登録には招待が必要です。{name}さんか運営者に招待を依頼し、受け取ったらこのリンクをもう一度開いてください。",
  "join.gone": "このリンクからは参加できません",
  "join.home": "トップページへ",
  "join.waiting": "コースに参加",
  "join.concepts": { other: "{count}項目" },

  "reason.account.wrong_password": "メールアドレスかパスワードが違います。",
  "reason.account.wrong_current_password": "現在のパスワードが違います。",
  "reason.account.exists": "このメールアドレスはすでに登録されています。ログインしてください。",
  "reason.account.disabled": "このアカウントは停止されています。管理者にご連絡ください。",
  "reason.account.link_gone":
    "このリンクは使用済みか、期限切れです。新しいリンクを送ってください。",
  "reason.account.invite_only": "アカウントの作成には招待が必要です。先生に依頼してください。",
  "reason.account.sign_up_closed": "新しいアカウントは受け付けていません。",
  "reason.account.too_many_sign_ups":
    "この回線からのアカウント作成が多すぎます。1時間後にもう一度お試しください。",
  "reason.account.sign_in_busy":
    "ただいまログインが混み合っています。30秒ほど待ってから、もう一度お試しください。",
  "reason.account.same_email": "現在のメールアドレスと同じです。",
  "reason.account.too_many_email_changes":
    "変更を申し込めるのは1時間に3回までです。1時間後にもう一度お試しください。",
  "reason.account.device_not_found": "この端末はすでにログアウトしています。",
  "reason.invitation.owner_needed":
    "このメールアドレスのアカウントがすでにあります。そのパスワードを入力するか、ログインしてください。",
  "reason.auth.TOO_MANY": "試行回数が多すぎます。1分待ってから、もう一度お試しください。",
};
