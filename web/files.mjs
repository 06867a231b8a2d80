// Files dropped on the page, or given to the file chooser without being asked for.
import { bytesOf } from './host.mjs';

export class Files {
  constructor(stage, engine, frames) {
    Object.assign(this, { engine, frames });
    const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
    stage.addEventListener('dragover', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    });
    stage.addEventListener('drop', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      for (const file of [...event.dataTransfer.files].slice(0, 1)) this.open(file);
    });
  }

  async open(file) {
    this.engine.file(file.name, await bytesOf(file));
    this.frames.now();
  }
}
