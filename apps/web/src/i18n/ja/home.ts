import type { texts as english } from "../en/home.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "home.title": "今日",
  "home.morning": "{name}さん、おはようございます",
  "home.day": "{name}さん、こんにちは",
  "home.evening": "{name}さん、こんばんは",
  "home.today": "今日のエピソード",
  "home.goOnListening": "聴きかけのエピソード",
  "home.promptTitle": "学んでいることを、6分で",
  "home.promptText": "{courses}から作ります。聴きながら答える質問が3つあります。",
  "home.promptTextToRead": "{courses}から、読むエピソードを作ります。答える質問が3つあります。",
  "home.make": "今日のエピソードを作る",
  "home.choose": "言語と形式を選ぶ",
  "home.another": "もう1つ作る",
  "home.play": "再生",
  "home.resume": "{position}から続ける",
  "home.again": "もう一度聴く",
  "home.read": "読む",
  "home.readAgain": "もう一度読む",
  "home.earlier": "これまでのエピソード",
  "home.episodes": "エピソード",
  "home.more": "すべてのエピソード",
  "home.noCourses": "まずはコースを選びましょう",
  "home.noCoursesText":
    "エピソードは、学んでいる内容から作られます。先にコースに参加してください。",
  "home.findCourse": "コースを探す",
  "home.nothingEarlier": "これまでに作ったエピソードが、ここに並びます。",
  "home.left": { other: "残り{count}分" },
  "home.heard": "再生した割合",
  "home.finished": "完了",
  "home.forClass": "クラス向け",
  "home.heardShare": "{percent}再生済み",
  "home.untitled": "新しいエピソード",
  "home.actions": "「{title}」の操作",
  "home.remove": "削除",
  "home.removed": "「{title}」を削除しました。",
  "home.restored": "「{title}」を元に戻しました。",
  "home.textOnly": "テキスト",
  "home.review": "先生が先に確認します",

  "home.noAudio":
    "その月の音声の予算を使い切っていたため、このエピソードはテキストで届きました。内容は音声と同じです。",
  "home.audioFailed":
    "音声を作れなかったため、今はテキストだけです。エピソードを開くと、もう一度試せます。",

  "dailies.pausedTitle": "毎日のエピソードはお休み中です",
  "dailies.pausedText":
    "直近の3回が再生されなかったため、お届けを止めています。いつでも再開できます。",
  "dailies.resume": "毎日のエピソードを再開する",
  "dailies.back": "毎日のエピソードを再開しました。",
  "dailies.restsUntil":
    "新しい内容も復習する内容もないので、次のエピソードは{day}の{time}に届きます",
  "dailies.rests": "新しい内容も復習する内容もないので、毎日のエピソードの予定はありません",
  "dailies.soon": "次のエピソードはまもなく届きます",
  "dailies.today": "次のエピソードは今日{time}に届きます",
  "dailies.tomorrow": "次のエピソードは明日{time}に届きます",
  "dailies.later": "次のエピソードは{day}の{time}に届きます",
};
