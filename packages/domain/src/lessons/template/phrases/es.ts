import type { PhraseBook } from "../phrase-book.ts";

// The space before % is U+202F: narrow and non-breaking.
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
  quotesTerms: true,
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
    warm_up: "Ya visto",
    recap: "Cómo vas",
    recall: "Lo que queda",
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
      "{term}: por qué importa",
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
      "Hola, {name}, los próximos minutos son para ti.",
      "Qué alegría que hayas sacado un rato para esto, {name}.",
      "Hola, {name}, estés donde estés, acompáñame un rato.",
      "Hola, {name}, a ver qué nos trae el día.",
    ],
    helloAll: [
      "Hola, me alegra tenerte aquí.",
      "Te doy la bienvenida.",
      "Hola, aquí tienes tu episodio de hoy.",
      "Hola, los próximos minutos son para ti.",
      "Qué alegría que hayas sacado un rato para esto.",
      "Hola, estés donde estés, acompáñame un rato.",
      "Hola, a ver qué nos trae el día.",
    ],
    courses: [
      "Estudias {courses}, y de ahí sale todo lo que trae el episodio de hoy.",
      "Como estudias {courses}, a eso dedicamos estos minutos.",
      "Ahora estás aprendiendo {courses}, así que hoy vamos a mirar justo ahí.",
      "Los temas de hoy salen directamente de lo que estudias: {courses}.",
      "Esta es la selección de hoy de lo que estudias: {courses}.",
      "Vamos con lo que tienes en tu plan de estudios: {courses}.",
    ],
    plan: [
      "Vamos a hablar de esto: {terms}.",
      "La lista de hoy es esta: {terms}.",
      "Hoy todo gira en torno a esto: {terms}.",
      "En los próximos minutos vamos a ver esto: {terms}.",
    ],
    howto: [
      "Por el camino te haré algunas preguntas, y cuando suene un leve tic te toca a ti, en voz alta si puedes.",
      "Por el camino hay preguntas, y el tiempo entre dos leves tics es solo para ti.",
      "De vez en cuando te pregunto algo y espero a que hayas tenido tiempo de responder.",
    ],
    howtoRead: [
      "Por el camino te haré algunas preguntas, así que busca tu respuesta antes de seguir leyendo.",
      "Por el camino hay preguntas, y el tiempo antes de cada respuesta es solo para ti.",
      "De vez en cuando te pregunto algo, y puedes responder antes que yo.",
    ],
    warmUp: [
      "Primero, algo que ya has visto: {term}.",
      "Para empezar, una mirada atrás: {term}.",
      "Antes de entrar en materia, vuelve a pensar en esto: {term}.",
      "Veamos qué te ha quedado de esto: {term}.",
    ],
    askLead: [
      "Volvemos a esto: {term}.",
      "Piensa otra vez en esto: {term}.",
      "Y ahora, de nuevo: {term}.",
      "Una pregunta sobre esto: {term}.",
      "Volvamos un momento a este tema: {term}.",
    ],
    review: [
      "Entre medias, una mirada atrás: {term}.",
      "Aquí va algo de otro día: {term}.",
      "Y ahora, algo que ya has visto: {term}.",
    ],
    checkTerms: [
      "¿Tenías «{first}» y «{second}»?",
      "Tu respuesta vale si estaban «{first}» y «{second}».",
      "Hay dos cosas que comprobar: «{first}» y «{second}».",
      "¿Mencionaba tu respuesta «{first}» y «{second}»?",
      "Mira si en tu respuesta estaban «{first}» y «{second}».",
    ],
    recall: [
      "Para terminar, una frase para cada idea: {terms}.",
      "Resume cada idea en una frase, con tus palabras: {terms}.",
      "Mira qué ha quedado, con una frase para cada idea: {terms}.",
    ],
    bridgeFirst: [
      "Empezamos por {course}, con esto: {term}.",
      "La primera idea viene de {course}: {term}.",
      "Abrimos {course} por aquí: {term}.",
    ],
    bridgeAgain: [
      "La última vez que salió fue {ago}.",
      "Salió {ago} y ya toca volver a verlo.",
      "Este tema vuelve, y la última vez fue {ago}.",
      "Hablamos de este tema {ago}, así que es buen momento para refrescarlo.",
      "Este tema estuvo en la lista {ago}, y ahora vuelve.",
    ],
    bridgeMissed: [
      "La última vez se te escapó, así que volvemos a ello.",
      "La otra vez aún no estaba claro, por eso está hoy aquí.",
      "La última vez no te salió la respuesta, así que lo vemos de nuevo.",
    ],
    courseDone: [
      "Ya has visto todas las ideas de {course}, y desde ahora toca repasar.",
      "De {course} ya no queda nada nuevo, así que a partir de aquí repasamos.",
    ],
    firstTime: [
      "Este es tu primer episodio, así que todavía no hay nada que repasar.",
      "Acabamos de empezar, y lo que aprendas hoy volverá más adelante.",
      "Aquí empieza tu serie.",
    ],
    weak: [
      "En tus cuestionarios sobre «{subject}» estás en el {percent} %, así que le dedicamos al tema un poco más de tiempo.",
      "Tu resultado en «{subject}» fue del {percent} %, y justo para eso sirve practicar.",
      "Hasta ahora lo más difícil ha sido «{subject}», con un {percent} %, así que vamos a trabajarlo.",
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
      "Este tema está aquí porque en tus cuestionarios se quedó en un {percent} %.",
      "He elegido este tema porque ahí sacaste un {percent} %.",
      "Con un {percent} % en tus cuestionarios, merece un poco más de tiempo.",
    ],
    bridgeChosen: [
      "Este tema se eligió para hoy.",
      "Este tema está aquí porque alguien lo pidió.",
      "Para hoy se pidió justo este tema.",
    ],
    bridgeMore: [
      "De este tema pediste más.",
      "Está aquí porque querías más de esto.",
      "Como pediste más sobre este tema, hoy lo vemos.",
    ],
    otherLanguage: ["La siguiente parte está en {language}, el idioma del curso."],
    task: [
      "Antes de que acabe el día, explícale «{term}» a alguien en dos frases.",
      "Si más tarde tienes un minuto, escribe qué entiendes por «{term}».",
      "Busca un ejemplo de «{term}» en algo en lo que trabajes hoy.",
      "Esta noche, intenta explicarte «{term}» sin consultar nada.",
      "Haz un pequeño dibujo de «{term}», aunque sea un garabato.",
    ],
    bye: [
      "Este ha sido tu episodio, {name}, y ya tengo ganas del próximo.",
      "Gracias por tu compañía, {name}, y hasta pronto.",
      "Buen trabajo, {name}, y hasta la próxima.",
      "Eso es todo por hoy, {name}.",
      "Nos vemos pronto, {name}.",
    ],
    byeAll: [
      "Este ha sido tu episodio, y ya tengo ganas del próximo.",
      "Gracias por tu compañía, y hasta pronto.",
      "Buen trabajo, y hasta la próxima.",
      "Eso es todo por hoy.",
      "Nos vemos pronto.",
    ],
  },
};

/** "y" becomes "e" before an i sound, as in "Vista e Índice", but not before "hielo" or "ion". */
function startsWithSoundOfI(item: string): boolean {
  return /^[«"]?h?[ií](?![aeou])/iu.test(item);
}
