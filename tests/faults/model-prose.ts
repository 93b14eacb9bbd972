/** The languages that schedules ask for, and a model of theirs writes. */
export type ProseLanguage = "en" | "ja" | "es" | "de";

/** Sentences of ordinary prose; whatever a good model writes is made of them. */
export const prose: Record<ProseLanguage, [string, string, string, string, string]> = {
  en: [
    "A good idea stays with you longer when you have tried it once on a problem of your own.",
    "Take a quiet minute this evening and explain to somebody at home what you have just heard.",
    "What looks like one question is often two of them, and the second one is the easier one.",
    "You do not have to remember every word, only the reason why people began to use it.",
    "When something feels strange at first, that is usually the place where the learning begins.",
  ],
  ja: [
    "よい考え方は、自分の問題で一度試してみると、ずっと長く心に残ります。",
    "今夜は静かな時間を少し取って、聞いたばかりのことを家の人に説明してみましょう。",
    "一つに見える問いは、実は二つであることが多く、二つ目のほうがやさしいものです。",
    "すべての言葉を覚える必要はなく、なぜ使われ始めたのかだけを覚えておきましょう。",
    "最初に不思議だと感じるところこそ、たいてい学びが始まる場所なのです。",
  ],
  es: [
    "Una buena idea se queda contigo más tiempo cuando la has probado una vez con un problema tuyo.",
    "Esta noche tómate un minuto tranquilo y explícale a alguien en casa lo que acabas de escuchar.",
    "Lo que parece una sola pregunta suelen ser dos, y la segunda es casi siempre la más fácil.",
    "No hace falta que recuerdes todas las palabras, sino solo la razón por la que se empezaron a usar.",
    "Cuando algo te parece extraño al principio, ese suele ser el lugar donde empieza el aprendizaje.",
  ],
  de: [
    "Eine gute Idee bleibt dir länger im Kopf, wenn du sie einmal an einer eigenen Aufgabe versucht hast.",
    "Nimm dir heute Abend eine ruhige Minute und erkläre jemandem zu Hause, was du gerade gehört hast.",
    "Was wie eine einzige Frage aussieht, sind oft zwei, und die zweite ist meistens die leichtere.",
    "Du musst dir nicht jedes Wort merken, sondern nur den Grund, warum man angefangen hat, es zu benutzen.",
    "Wenn dir etwas am Anfang seltsam vorkommt, dann beginnt genau an dieser Stelle meistens das Lernen.",
  ],
};

/** As long as titles are. */
export const titles: Record<ProseLanguage, string> = {
  en: "A good idea stays with you",
  ja: "よい考え方は心に残ります",
  es: "Una buena idea se queda contigo",
  de: "Eine gute Idee bleibt im Kopf",
};

/** Each language's neighbour, for a model that mistakes one for the other. */
export const mistakenFor: Record<ProseLanguage, ProseLanguage> = {
  en: "es",
  ja: "en",
  es: "de",
  de: "en",
};

export function isProseLanguage(code: string): code is ProseLanguage {
  return Object.hasOwn(prose, code);
}

/** What a model claims that is not so: of a quiz, of what was heard before, of what its material says. */
export const untrue: Record<
  ProseLanguage,
  { invented: string; again: string; first: string; claim: string }
> = {
  en: {
    invented: "In your last quiz on this you reached exactly 97 percent, which is a fine result.",
    again: "Welcome back, in the last episode we spoke about this at length, as you will remember.",
    first: "This is your very first episode, so there is nothing to look back on yet.",
    claim:
      "All of this was written in Java by a team of forty engineers in 2012, and never changed.",
  },
  ja: {
    invented: "前回のクイズの正答率は97パーセントで、とてもよい結果でした。",
    again: "おかえりなさい、前回のエピソードではこの話を詳しく取り上げましたね。",
    first: "これが最初のエピソードですから、まだ復習することはありません。",
    claim: "これはすべて2012年に四十人の技術者がJavaで書いたもので、一度も変わっていません。",
  },
  es: {
    invented:
      "En tu último cuestionario sobre esto sacaste un 97 %, que es un resultado muy bueno.",
    again:
      "Hola de nuevo, en el último episodio hablamos mucho de esto, como seguro que recuerdas.",
    first: "Este es tu primer episodio, así que todavía no hay nada que repasar.",
    claim: "Todo esto lo escribieron cuarenta ingenieros en Java en 2012, y nunca ha cambiado.",
  },
  de: {
    invented:
      "In deinem letzten Quiz dazu hattest du genau 97 Prozent, das ist ein gutes Ergebnis.",
    again: "Willkommen zurück, in der letzten Folge ging es lange darum, wie du sicher noch weißt.",
    first: "Das ist deine allererste Folge, also gibt es noch nichts zu wiederholen.",
    claim:
      "All das haben vierzig Ingenieure 2012 in Java geschrieben, und es hat sich nie geändert.",
  },
};
