import { expect, test } from "vitest";

import { LANGUAGES } from "../../languages/index.ts";
import { PHRASE_BOOKS } from "../template/phrases/index.ts";
import { judgeLanguage } from "./detect-language.ts";

const proseOf = (language: (typeof LANGUAGES)[number]) =>
  Object.values(PHRASE_BOOKS[language].lines).flat();

test.each(LANGUAGES)("the frame sentences of %s are taken for what they are", (language) => {
  expect(judgeLanguage(language, proseOf(language))).toMatchObject({ isRight: true });
});

test.each(LANGUAGES)("%s is taken for no other of the nine languages", (language) => {
  const others = LANGUAGES.filter((other) => other !== language);
  const mistaken = others.filter((other) => judgeLanguage(other, proseOf(language)).isRight);
  expect(mistaken).toEqual([]);
});

test("code and names in between do not change the language", () => {
  const sentences = [
    "Die Methode select_related() holt in Django.db verwandte Objekte in einer Abfrage.",
    "So wird aus QuerySet und ForeignKey eine einzige Anfrage an die Datenbank, was Zeit spart.",
    "Wer das einmal gemessen hat, der schreibt seine Ansichten danach anders als vorher.",
  ];
  expect(judgeLanguage("de", sentences).isRight).toBe(true);
});

test("a name of code takes itself out of a Japanese sentence, not the sentence", () => {
  const sentences = ["このときselect_related()を使うと、1回の問い合わせで済みます。"];
  expect(judgeLanguage("ja", sentences).isRight).toBe(true);
});

test("half of the sentences in another language are too many", () => {
  const half = [...proseOf("fr").slice(0, 40), ...proseOf("en").slice(0, 40)];
  expect(judgeLanguage("fr", half).isRight).toBe(false);
});

test("Chinese is not taken for Japanese, however many characters they share", () => {
  const chinese = [
    "人们在看到一个想法明天会在哪里帮助他们的时候，会更好地理解这个想法。",
    "请想一想在你自己的工作中，有哪一个时刻正好可以因此节省一些时间。",
    "名称不如它所回答的问题重要，所以请把这个问题记在心里。",
  ];
  expect(judgeLanguage("ja", chinese)).toMatchObject({ isRight: false });
  expect(
    judgeLanguage("ja", ["東京都知事選挙結果速報は、本日午後八時に発表されます。"]).isRight,
  ).toBe(true);
});

test.each([
  [
    "Ukrainian",
    "Більшість людей краще розуміють ідею, коли бачать, де вона допоможе їм завтра. Подумайте про мить у своїй роботі, коли саме це заощадило б вам трохи часу.",
  ],
  [
    "Serbian",
    "Већина људи боље разуме идеју када види где ће им она сутра помоћи. Сетите се тренутка у свом послу у којем би вам баш то уштедело мало времена.",
  ],
])("%s is not taken for Russian, though it has the same script", (_, text) => {
  expect(judgeLanguage("ru", [text])).toMatchObject({ isRight: false });
});

test.each([
  [
    "ja",
    "decorator は function を受け取り、function を返します。commit message は短く書き、pull request の review で説明します。",
  ],
  [
    "ko",
    "decorator는 function을 받아 function을 반환합니다. commit message는 짧게 쓰고 pull request에서 설명합니다.",
  ],
  [
    "ru",
    "Decorator принимает function и возвращает function. Commit message пишут коротко, а pull request объясняет, зачем он нужен.",
  ],
] as const)("English words in sentences of %s are terms", (language, text) => {
  expect(judgeLanguage(language, [text])).toMatchObject({ isRight: true });
});

test.each(["ja", "ko", "ru"] as const)(
  "every second sentence in English is too much for %s",
  (language) => {
    const own = proseOf(language).slice(0, 40);
    const half = own.flatMap((sentence, at) => [sentence, proseOf("en")[at] ?? ""]);
    expect(judgeLanguage(language, half)).toMatchObject({ isRight: false });
    expect(judgeLanguage(language, proseOf("en"))).toMatchObject({ isRight: false });
  },
);

const BULGARIAN = [
  "Повечето хора разбират една идея по-добре, когато видят къде ще им помогне утре.",
  "Помислете за момент в собствената си работа, в който точно това би ви спестило малко време.",
  "Името не е толкова важно, колкото въпросът, на който отговаря.",
  "Светлината се пречупва там, където започва водата, и затова сламката в чашата изглежда счупена.",
  "Обектът обединява данните и действията, които се извършват върху тях.",
];

test("Bulgarian is not taken for Russian, though Russian has all its letters", () => {
  expect(judgeLanguage("ru", BULGARIAN)).toMatchObject({ isRight: false });
  const half = proseOf("ru")
    .slice(0, 5)
    .flatMap((one, at) => [one, BULGARIAN[at] ?? ""]);
  expect(judgeLanguage("ru", half)).toMatchObject({ isRight: false });
});

test.each([
  "Объект объединяет данные и то, что с ними делают. Каждый объект объявляет поля, а их объём подсчитан.",
  "Город Велико Търново был столицей, и туда ведут съезды с шоссе. Он стоит на реке, а вокруг неё холмы.",
])("Russian with many a ъ stays Russian: %s", (text) => {
  expect(judgeLanguage("ru", [text])).toMatchObject({ isRight: true });
});

test("capitals throughout and curly apostrophes are no other language", () => {
  const loud = "WHEN IT’S SLOW, WE DON’T ASK AGAIN, BECAUSE THE SECOND ANSWER ISN’T ANY BETTER.";
  expect(judgeLanguage("en", [loud, loud]).isRight).toBe(true);
  expect(judgeLanguage("de", [loud, loud]).isRight).toBe(false);
});

test("a text shorter than a group is judged all the same, unless it is too short to tell", () => {
  const german = [
    "Die Idee ist ein Wort für ein Ding, und wer sie kennt, spart sich viel Mühe.",
    "Sie sagt, dass wir beide dasselbe meinen.",
  ];
  expect(judgeLanguage("en", german).isRight).toBe(false);
  expect(judgeLanguage("de", german).isRight).toBe(true);
  expect(judgeLanguage("en", ["Die Idee."]).isRight).toBe(true);
});
