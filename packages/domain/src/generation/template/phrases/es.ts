import type { PhraseBook } from "../phrase-book.ts";

export const es: PhraseBook = {
  joinList: (items) => {
    const last = items.at(-1) ?? "";
    if (items.length < 2) return last;
    if (items.some((item) => / [ye] /.test(item))) {
      return `${items.slice(0, -1).join(", ")}, y además ${last}`;
    }
    const and = startsWithSoundOfI(last) ? "e" : "y";
    return `${items.slice(0, -1).join(", ")} ${and} ${last}`;
  },
  quoteTitle: (title) => `«${title}»`,
  languageNames: {
    en: "inglés",
    ja: "japonés",
    es: "español",
    fr: "francés",
    de: "alemán",
    it: "italiano",
    pt: "portugués",
    ru: "ruso",
    ko: "coreano",
  },
  chapters: {
    greeting: "Te doy la bienvenida",
    recap: "Cómo vas",
    bridge: "A la siguiente idea",
    lesson: "{term}",
    question: "Pregunta {number}",
    pause: "Tiempo para responder",
    answer: "Respuesta",
    closing: "Despedida",
  },
  title: "{terms}",
  description: "Hecho para ti a partir de {courses}.",
  lines: {
    hello: [
      "Hola, {name}, qué bueno tenerte aquí.",
      "Qué gusto tenerte de vuelta, {name}.",
      "Hola, {name}, aquí tienes tu episodio de hoy.",
      "Hola, {name}, dediquemos unos minutos a lo que estás aprendiendo.",
      "Qué alegría que le hayas dado al play, {name}.",
      "Hola, {name}, busca un rincón tranquilo o sigue caminando, y escucha conmigo.",
      "Hola, {name}, un nuevo día y unas cuantas ideas nuevas.",
    ],
    helloAll: [
      "Hola, qué bueno tenerte aquí.",
      "Qué gusto tenerte de vuelta.",
      "Hola, aquí tienes tu episodio de hoy.",
      "Hola, dediquemos unos minutos a lo que estás aprendiendo.",
      "Qué alegría que le hayas dado al play.",
      "Hola, busca un rincón tranquilo o sigue caminando, y escucha conmigo.",
      "Hola, un nuevo día y unas cuantas ideas nuevas.",
    ],
    courses: [
      "Como estudias {courses}, todo lo que oirás hoy viene de ahí.",
      "Como estudias {courses}, elegí ideas que encajan entre sí.",
      "Estás aprendiendo {courses}, así que hoy miramos justo ahí.",
      "Las ideas de hoy salen directamente de lo que estudias: {courses}.",
    ],
    plan: [
      "Vamos a hablar de esto: {terms}.",
      "La lista de hoy es esta: {terms}.",
      "Estas son las ideas de hoy: {terms}.",
      "En los próximos seis minutos vas a conocer lo siguiente: {terms}.",
    ],
    levelBeginner: [
      "Vamos paso a paso, sin dar nada por sabido.",
      "Empezamos desde cero y explicamos cada palabra.",
    ],
    levelIntermediate: [
      "Ya conoces lo básico, así que damos un paso más.",
      "Tienes una buena base, así que podemos preguntarnos por qué las cosas son como son.",
    ],
    levelAdvanced: [
      "Lo estás haciendo muy bien, así que también miraremos los detalles más finos.",
      "Tus resultados son muy buenos, así que vamos directo a lo que importa en la práctica.",
    ],
    connection: [
      "Fíjate en los puntos donde {first} se toca con {second}, porque cada curso facilita el otro.",
      "Lo que aprendes en {first} vuelve a aparecer en {second} con otro nombre.",
      "Ten presente {second} mientras hablamos de {first}, porque van de la mano.",
      "Tanto {first} como {second} miran los mismos problemas, cada uno desde su lado.",
    ],
    howto: [
      "Tres veces te haré una pregunta y te dejaré un momento, así que responde en voz alta si puedes.",
      "Hay tres preguntas en el camino, cada una con una pausa que es tuya.",
      "Me detendré para hacerte tres preguntas, y en cada silencio te toca a ti.",
    ],
    firstTime: [
      "Este es tu primer episodio, así que todavía no hay nada que repasar.",
      "Apenas estamos empezando, así que a partir de mañana te recordaré lo que ya oíste.",
      "Aquí empieza tu serie.",
    ],
    lastTime: [
      "La última vez hablamos de esto: {terms}.",
      "Quizá recuerdes lo que oíste en tu último episodio: {terms}.",
      "En el episodio anterior conociste lo siguiente: {terms}.",
      "Antes de seguir, recuerda por un segundo lo que vimos: {terms}.",
    ],
    weak: [
      "En tus cuestionarios, «{subject}» está en el {percent} por ciento, así que le dedicamos un poco más de tiempo.",
      "Tu resultado en «{subject}» fue del {percent} por ciento, y justo para eso sirve practicar.",
      "Hasta ahora lo más difícil ha sido «{subject}», con un {percent} por ciento, así que volvemos a ello.",
      "Sacaste un {percent} por ciento en «{subject}», así que vamos a afianzarlo.",
    ],
    strong: [
      "Tu último cuestionario de «{subject}» salió con un {percent} por ciento, y sobre eso se puede construir.",
      "Con un {percent} por ciento en «{subject}», puedes confiar en lo que sabes.",
      "Llegaste al {percent} por ciento en «{subject}», así que podemos avanzar con confianza.",
    ],
    bridgeSame: [
      "Seguimos con {course}, y la próxima idea es «{term}».",
      "Sin salir de {course}, pasemos a la idea de «{term}».",
      "{course} tiene otra idea para ti, que se llama «{term}».",
      "Una idea más de {course}, esta vez sobre «{term}».",
      "Muy cerca de lo que acabas de oír en {course} hay otra idea: «{term}».",
      "Del mismo curso, {course}, viene esta idea: «{term}».",
    ],
    bridgeOther: [
      "Cruzamos de {from} a {course}, con una nueva idea: «{term}».",
      "Dejemos {from} por un momento y miremos una idea de {course}: «{term}».",
      "Eso fue {from}, y ahora {course} tiene algo que decir sobre «{term}».",
      "Con {from} todavía en el oído, aquí tienes una idea de {course}: «{term}».",
      "Cambiamos de tema, de {from} a {course}, donde nos espera otra idea: «{term}».",
      "{from} descansa por ahora, porque {course} nos trae otra idea: «{term}».",
    ],
    bridgeWeak: [
      "Está aquí porque en tus cuestionarios sacó un {percent} por ciento.",
      "La elegí porque sacaste un {percent} por ciento en ella.",
      "Con un {percent} por ciento en tus cuestionarios, merece otra mirada.",
    ],
    bridgeNew: [
      "Es nueva para ti, así que solo acompáñame.",
      "Es la que sigue en el orden de tu curso.",
      "Todavía no te había hablado de ella.",
      "Escúchala con calma, porque volverá otro día.",
    ],
    lessonOpen: [
      "Veamos la idea de «{term}».",
      "Esta es la idea que hay detrás de «{term}».",
      "Lo que sigue trata sobre «{term}».",
      "Bien, «{term}».",
      "Vamos a desmenuzar esta idea: «{term}».",
    ],
    questionOpen: [
      "Ahora, una pregunta para ti.",
      "Aquí va una pregunta.",
      "Te toca a ti.",
      "Es hora de una pregunta.",
      "Veamos qué se te quedó.",
    ],
    questionThink: [
      "Di tu respuesta en voz alta, o piénsala con calma.",
      "Tómate un momento y responde con tus propias palabras.",
      "Responde en una o dos frases.",
      "Intenta decirlo antes que yo.",
      "Tómate tu tiempo.",
    ],
    answerOpen: [
      "Esta es una buena respuesta.",
      "Podrías decirlo así.",
      "Yo lo diría de esta manera.",
      "Compara la tuya con esta.",
      "La respuesta corta es la siguiente.",
    ],
    answerClose: [
      "Si la tuya se parecía, es que lo entendiste.",
      "Tus propias palabras valen igual, siempre que la idea esté ahí.",
      "Si no te vino a la mente, no pasa nada, porque volver a oírlo ayuda.",
      "Acertar a medias también cuenta.",
      "Guarda esa frase, porque la vas a necesitar otra vez.",
    ],
    otherLanguage: ["La siguiente parte está en {language}, el idioma del curso."],
    summary: [
      "Hoy oíste hablar de esto: {terms}.",
      "Reunamos lo que vimos: {terms}.",
      "Estas fueron, entonces, las ideas del día: {terms}.",
      "Lo que queda de hoy es esto: {terms}.",
    ],
    task: [
      "Antes de que acabe el día, explícale a alguien en dos frases la idea de «{term}».",
      "Si más tarde tienes un minuto, escribe qué entiendes por «{term}».",
      "Busca un ejemplo de «{term}» en algo en lo que trabajes hoy.",
      "Esta noche, intenta recordar la idea de «{term}» sin consultarla.",
      "Haz un pequeño dibujo de «{term}», aunque sea un garabato.",
    ],
    bye: [
      "Este fue tu episodio, {name}, y ya tengo ganas del próximo.",
      "Gracias por escuchar, {name}, y hasta mañana.",
      "Muy bien hecho, {name}, y hasta la próxima.",
      "Eso es todo por hoy, {name}.",
      "Nos vemos mañana, {name}.",
    ],
    byeAll: [
      "Este fue tu episodio, y ya tengo ganas del próximo.",
      "Gracias por escuchar, y hasta mañana.",
      "Muy bien hecho, y hasta la próxima.",
      "Eso es todo por hoy.",
      "Nos vemos mañana.",
    ],
  },
};

/** "y" becomes "e" before the sound of i, as in "Vista e Índice", but not before "hielo" or "ion". */
function startsWithSoundOfI(item: string): boolean {
  return /^[«"]?h?[ií](?![aeou])/iu.test(item);
}
