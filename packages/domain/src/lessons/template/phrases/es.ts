import type { PhraseBook } from "../phrase-book.ts";

// The space before % is U+202F: narrow, and no line ends there.
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
    bridge: "Pasamos al siguiente tema",
    lesson: "{term}",
    question: "Pregunta {number}",
    pause: "Tiempo para responder",
    answer: "Respuesta",
    closing: "Hasta pronto",
  },
  titles: {
    teach: [
      "{term}, paso a paso",
      "{term}, desde cero",
      "{term}, más de cerca",
      "{term}, en palabras sencillas",
      "{term}: la idea de fondo",
      "{term}: para qué sirve todo esto",
      "{term}: lo que conviene recordar",
    ],
    again: [
      "{term}, una vez más",
      "{term}: una segunda mirada",
      "{term}, desde otro ángulo",
      "{term}: ¿qué recuerdas?",
      "{term}, para que no se te olvide",
      "{term}: repaso de lo esencial",
      "{term}: una vuelta más",
    ],
  },
  description: "Hecho para ti a partir de {courses}.",
  lines: {
    hello: [
      "Hola, {name}, me alegra tenerte aquí.",
      "Te doy la bienvenida, {name}.",
      "Hola, {name}, aquí tienes tu episodio de hoy.",
      "Hola, {name}, vamos a dedicar unos minutos a lo que estás aprendiendo.",
      "Qué alegría que hayas sacado un rato para esto, {name}.",
      "Hola, {name}, estés donde estés, acompáñame un rato.",
      "Hola, {name}, un nuevo día y unas cuantas ideas nuevas.",
    ],
    helloAll: [
      "Hola, me alegra tenerte aquí.",
      "Te doy la bienvenida.",
      "Hola, aquí tienes tu episodio de hoy.",
      "Hola, vamos a dedicar unos minutos a lo que estás aprendiendo.",
      "Qué alegría que hayas sacado un rato para esto.",
      "Hola, estés donde estés, acompáñame un rato.",
      "Hola, un nuevo día y unas cuantas ideas nuevas.",
    ],
    courses: [
      "Estudias {courses}, y de ahí sale todo lo que trae el episodio de hoy.",
      "Como estudias {courses}, he elegido temas que encajan entre sí.",
      "Ahora estás aprendiendo {courses}, así que hoy vamos a mirar justo ahí.",
      "Los temas de hoy salen directamente de lo que estudias: {courses}.",
    ],
    plan: [
      "Vamos a hablar de esto: {terms}.",
      "La lista de hoy es esta: {terms}.",
      "Hoy todo gira en torno a esto: {terms}.",
      "En los próximos minutos vas a descubrir esto: {terms}.",
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
      "Ya te mueves con soltura, así que también vamos a fijarnos en los matices.",
      "Lo básico ya lo has dejado atrás, así que vamos directamente a lo que importa en la práctica.",
    ],
    connection: [
      "Fíjate en los puntos en los que {first} se cruza con {second}, porque un curso hace más fácil el otro.",
      "Puede que lo que aprendes en {first} vuelva a aparecer en {second} con otro nombre.",
      "Ten presente {second} mientras hablamos de {first}, porque los dos cursos están relacionados.",
      "Tanto {first} como {second} abordan a menudo problemas parecidos, cada curso desde su lado.",
    ],
    howto: [
      "Te haré tres preguntas y te dejaré un momento después de cada una, así que responde en voz alta si puedes.",
      "Por el camino hay tres preguntas, cada una con una pausa solo para ti.",
      "Me detendré para hacerte tres preguntas, y en cada silencio te toca a ti.",
    ],
    howtoRead: [
      "Te haré tres preguntas, así que párate un momento después de cada una y piensa tu respuesta antes de seguir leyendo.",
      "Por el camino hay tres preguntas, y el tiempo antes de cada respuesta es solo para ti.",
      "Me detendré para hacerte tres preguntas, y cada vez te toca responder antes que yo.",
    ],
    firstTime: [
      "Este es tu primer episodio, así que todavía no hay nada que repasar.",
      "Acabamos de empezar, y a partir de mañana repasaremos lo que ya has visto.",
      "Aquí empieza tu serie.",
    ],
    lastTime: [
      "La última vez hablamos de esto: {terms}.",
      "Quizá recuerdes lo que salió en tu último episodio: {terms}.",
      "En el episodio anterior descubriste esto: {terms}.",
      "Antes de seguir, piensa un segundo en lo que vimos: {terms}.",
    ],
    weak: [
      "En tus cuestionarios sobre «{subject}» estás en el {percent} %, así que le dedicamos al tema un poco más de tiempo.",
      "Tu resultado en «{subject}» fue del {percent} %, y justo para eso sirve practicar.",
      "Hasta ahora lo más difícil ha sido «{subject}», con un {percent} %, así que volvemos a ello.",
      "Sacaste un {percent} % en «{subject}», así que vamos a afianzarlo.",
    ],
    strong: [
      "En tu último cuestionario sobre «{subject}» sacaste un {percent} %, y esa es una buena base para seguir.",
      "Con un {percent} % en «{subject}», puedes confiar en lo que sabes.",
      "Llegaste al {percent} % en «{subject}», así que podemos avanzar con confianza.",
    ],
    bridgeSame: [
      "Seguimos con {course}, y el próximo tema es «{term}».",
      "Sin salir de {course}, pasemos a «{term}».",
      "{course} tiene otro tema para ti, y se llama «{term}».",
      "Algo más del curso {course}, esta vez sobre «{term}».",
      "Muy cerca de lo que acabamos de ver en {course} está el tema «{term}».",
      "Seguimos en el mismo curso, {course}, ahora con el tema «{term}».",
    ],
    bridgeOther: [
      "Pasamos de {from} a {course}, para echar un vistazo a «{term}».",
      "Dejemos {from} por un momento y veamos «{term}», del curso {course}.",
      "Hasta aquí {from}, y ahora {course} tiene algo que decirnos sobre «{term}».",
      "Con {from} todavía en la memoria, vamos a hablar de «{term}», del curso {course}.",
      "Cambiamos de materia, de {from} a {course}, donde nos espera el tema «{term}».",
      "Dejemos descansar {from} por ahora, porque {course} nos trae «{term}».",
    ],
    bridgeWeak: [
      "Está aquí porque en tus cuestionarios se quedó en un {percent} %.",
      "Lo he elegido porque ahí sacaste un {percent} %.",
      "Con un {percent} % en tus cuestionarios, merece que le demos otra vuelta.",
    ],
    bridgeChosen: ["Este tema se eligió para hoy.", "Está aquí porque alguien lo pidió."],
    bridgeNew: [
      "Es nuevo para ti, así que déjate llevar.",
      "Es lo que viene ahora en tu curso.",
      "De esto todavía no te había hablado.",
      "Con esto no hay prisa, porque volverá otro día.",
    ],
    lessonOpen: [
      "Vamos a ver «{term}».",
      "Esta es la idea que hay detrás de «{term}».",
      "Lo que sigue trata sobre «{term}».",
      "Bien, «{term}».",
      "Vamos a desmenuzar «{term}».",
    ],
    lessonAgain: [
      "Volvamos a «{term}».",
      "Aquí tienes otra vez «{term}».",
      "Ya conoces «{term}», así que vamos a fijarlo bien.",
    ],
    lessonQuick: ["Un breve repaso de «{term}».", "Otra vez «{term}», en pocas palabras."],
    questionOpen: [
      "Ahora, una pregunta para ti.",
      "Aquí va una pregunta.",
      "Ahora te toca a ti.",
      "Vamos con una pregunta.",
      "Veamos qué se te ha quedado.",
    ],
    questionThink: [
      "Di tu respuesta en voz alta, o piénsala con calma.",
      "Tómate un momento y responde con tus propias palabras.",
      "Responde en una o dos frases.",
      "Intenta responder antes que yo.",
      "Tómate tu tiempo.",
    ],
    answerOpen: [
      "Esta es una buena respuesta.",
      "Podrías decirlo así.",
      "Yo lo diría de esta manera.",
      "Compara tu respuesta con esta.",
      "En pocas palabras, la respuesta es esta.",
    ],
    answerClose: [
      "Si la tuya se parecía, es que lo has entendido.",
      "Tus propias palabras valen igual, siempre que la idea esté ahí.",
      "Si no te ha venido a la cabeza, no pasa nada, porque volver sobre ello ayuda.",
      "Acertar a medias también cuenta.",
      "Quédate con esa respuesta, porque la vas a necesitar otra vez.",
    ],
    otherLanguage: ["La siguiente parte está en {language}, el idioma del curso."],
    summary: [
      "Hoy hemos hablado de esto: {terms}.",
      "Repasemos lo que hemos visto: {terms}.",
      "Así que hoy todo ha girado en torno a esto: {terms}.",
      "Y esto es lo que te llevas de hoy: {terms}.",
    ],
    task: [
      "Antes de que acabe el día, explícale «{term}» a alguien en dos frases.",
      "Si más tarde tienes un minuto, escribe qué entiendes por «{term}».",
      "Busca un ejemplo de «{term}» en algo en lo que trabajes hoy.",
      "Esta noche, intenta explicarte «{term}» sin consultar nada.",
      "Haz un pequeño dibujo de «{term}», aunque sea un garabato.",
    ],
    bye: [
      "Este ha sido tu episodio, {name}, y ya tengo ganas del próximo.",
      "Gracias por tu compañía, {name}, y mañana vuelvo.",
      "Buen trabajo, {name}, y hasta la próxima.",
      "Eso es todo por hoy, {name}.",
      "Nos vemos mañana, {name}.",
    ],
    byeAll: [
      "Este ha sido tu episodio, y ya tengo ganas del próximo.",
      "Gracias por tu compañía, y mañana vuelvo.",
      "Buen trabajo, y hasta la próxima.",
      "Eso es todo por hoy.",
      "Nos vemos mañana.",
    ],
  },
};

/** "y" becomes "e" before the sound of i, as in "Vista e Índice", but not before "hielo" or "ion". */
function startsWithSoundOfI(item: string): boolean {
  return /^[«"]?h?[ií](?![aeou])/iu.test(item);
}
