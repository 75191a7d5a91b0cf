/** Scripts that come without types. */
declare module 'accessibility-checker-engine/ace-window.js';
