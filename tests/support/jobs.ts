/** Days that can always be counted again, everybody's. */
export const askRecount = () => ({ from: new Date().toISOString().slice(0, 10), userId: null });
