import { startApp } from './start-app.tsx';

startApp(new URLSearchParams(location.search).has('tab') ? 'tab' : 'popup');
