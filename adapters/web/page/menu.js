import { make } from './make.js'
import { commands, onLanguage } from './state.js'

/** The commands: beside the chat where there is room, else behind the menu button. `run(command)` does one. */
export function createMenu(run) {
  const dialog = document.querySelector('dialog.menu')
  const lists = document.querySelectorAll('ul.commands')
  const draw = () => {
    for (const list of lists) {
      const lines = commands().map(([command, label]) =>
        make('li', {}, make('button', { type: 'button', class: 'command', 'data-command': command }, label)),
      )
      list.replaceChildren(...lines)
    }
  }
  draw()
  onLanguage(draw)
  document.querySelector('.menu-button').addEventListener('click', () => dialog.showModal())
  dialog.querySelector('.close').addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    // the click on what is behind the dialog lands on the dialog itself
    if (event.target === dialog) dialog.close()
  })
  for (const list of lists) {
    list.addEventListener('click', (event) => {
      const button = event.target.closest('[data-command]')
      if (!button) return
      dialog.close()
      run(button.dataset.command)
    })
  }
}
