import type { texts as english } from "../en/people.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "people.title": "メンバー",
  "people.search": "名前またはメールアドレスで探す",
  "people.none": "該当する人はいません。",
  "people.more": "もっと見る",
  "people.you": "自分",
  "people.disabled": "停止中",
  "people.role": "{name}さんの役割",
  "people.roleSaved": "{name}さんの役割を「{role}」に変更しました。",
  "people.roleTitle": "{name}さんの権限を変更しますか？",
  "people.roleText.learner":
    "{name}さんは、コースで学び、エピソードを作れますが、教えたり管理したりすることはできなくなります。",
  "people.roleText.teacher": "{name}さんは、コースを持ち、その内容を変えられるようになります。",
  "people.roleText.admin": "{name}さんは、全員のすべてを見て、変更できるようになります。",
  "people.roleDo": "{role}に変更",
  "people.actions": "{name}さんへのその他の操作",
  "people.reset": "パスワード用リンクを発行",
  "people.disable": "アカウントを停止",
  "people.enable": "アカウントを再開",
  "people.disableTitle": "{name}さんのアカウントを停止しますか?",
  "people.disableText":
    "すべての端末からログアウトされ、ログインできなくなります。エピソードと記録は残ります。",
  "people.disableDo": "停止する",
  "people.disabledDone": "{name}さんはログインできなくなりました。",
  "people.enabledDone": "{name}さんは再びログインできます。",
  "people.linkTitle": "{name}さんのパスワード用リンク",
  "people.linkText":
    "有効期間は1時間で、表示されるのは今だけです。本人に直接、またはチャットで渡してください。",
  "people.link": "リンク",

  "invite.title": "招待",
  "invite.hint": "1つの招待で1つのアカウントを作れます。有効期間は1週間です。",
  "invite.new": "招待する",
  "invite.email": "メールアドレス",
  "invite.role": "役割",
  "invite.submit": "招待を作成する",
  "invite.linkTitle": "招待を作成しました",
  "invite.linkText": "リンクが表示されるのは今だけです。{email} に送ってください。",
  "invite.none": "招待はまだありません。",
  "invite.accepted": "承諾済み",
  "invite.expired": "期限切れ",
  "invite.until": "{date}まで有効",
  "invite.revoke": "取り消す",
  "invite.revokeFor": "{email} への招待を取り消す",
  "invite.revoked": "{email} への招待を取り消しました。",

  "speech.title": "音声",
  "speech.lead":
    "全員のエピソードの音声をどう作るかを決めます。これから作り始めるエピソードに適用されます。",
  "speech.engine": "エンジン",
  "speech.neural": "ニューラル",
  "speech.neuralHint": "人の声に近い自然な音声です。ロシア語はスタンダードの声だけです。",
  "speech.standard": "スタンダード",
  "speech.standardHint": "少し機械的ですが、料金は4分の1です。",
  "speech.inUse": "使用中",
  "speech.fresh": "新規の1,000本",
  "speech.usual": "実績での1,000本",
  "speech.usualUnknown": "まだ不明",
  "speech.priceFresh":
    "料金は Amazon Polly のものです。「新規」は、使い回せる音声が何もないエピソードの場合です。",
  "speech.priceUsual": {
    other: "「実績」は、ここでの直近30日間（1本あたり平均{count}文字を購入）によります。",
  },
  "speech.priceStandIn": "ここでは仮の声が話すため、料金はかかりません。",
  "speech.rate": "サンプリングレート",
  "speech.rate44100": "44.1 kHz",
  "speech.rate44100Hint": "豊かな音。",
  "speech.rate24000": "24 kHz",
  "speech.rate24000Hint": "ファイルが小さい。",
  "speech.marks": "単語ごとの正確な時刻",
  "speech.marksHint":
    "レッスンで、話されている単語に印が付きます。そのため、レッスンが初めて音声になるとき、料金が2回かかります。",
  "speech.save": "保存する",
  "speech.undo": "元に戻す",
  "speech.saved": "保存しました。これから作り始めるエピソードに適用されます。",

  "classPrivacy.title": "先生が見られる受講者の情報",
  "classPrivacy.people": "受講者一人ひとり",
  "classPrivacy.peopleHint": "最後に聴いた日、復習する項目、苦手な項目、解答が表示されます。",
  "classPrivacy.totals": "クラス全体だけ",
  "classPrivacy.totalsHint":
    "名前は表示されません。解答も無記名で、受講者が五人未満のときは表示されません。",
  "classPrivacy.saved": "保存しました。すべてのコースにすぐ反映されます。",
  "reason.invitation.account_exists":
    "このメールアドレスのアカウントがすでにあります。「メンバー」のページで役割を変更してください。",
};
