/** What the built extension has in place of `?script`, for tests. */
export default 'content/script.js';
