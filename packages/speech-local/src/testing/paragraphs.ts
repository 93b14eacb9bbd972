/** A default voice of each language with a sentence or two that it should read. */
export const paragraphs = [
  ["Joanna", "Dr. Smith's “well-known” café sold 1,250 cups in 2024. Isn't that a lot?"],
  ["Mizuki", "光合成は1779年に発見されました。Pythonは4月8日から学びます。"],
  ["Lucia", "¿Sabías que las plantas convierten la luz en azúcar? ¡Es increíble!"],
  ["Lea", "L'été dernier, j'ai mangé 21 crêpes à Saint-Malo. C'était délicieux."],
  ["Vicki", "Die Bäume wachsen schnell, z. B. 30 Zentimeter im Jahr. Schön, nicht wahr?"],
  ["Bianca", "La fotosintesi è semplice: l'acqua diventa ossigeno. Perché no?"],
  ["Camila", "A luz não é só energia; também é informação. Você já sabia disso?"],
  ["Tatyana", "В 1656 году язык Python ещё не был известен. А вы его знаете?"],
  ["Seoyeon", "Python으로 사과 3개를 세어 봅니다. 재미있지 않나요?"],
] as const;
