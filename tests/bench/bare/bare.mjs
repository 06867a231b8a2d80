import createEntente from './bare_imgui.mjs';

createEntente({ canvas: document.getElementById('canvas') });
