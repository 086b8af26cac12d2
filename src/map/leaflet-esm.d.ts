// Leaflet's types describe its main file; its ES module has the same names.
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
