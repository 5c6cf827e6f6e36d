/** Lets files be dropped on the conversation, and pasted into the message box. `add(files)` takes them. */
export function listenForFiles(talk, box, add) {
  const here = talk.querySelector('.drop-here')
  const holdsFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false
  talk.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    here.hidden = false
  })
  talk.addEventListener('dragleave', (event) => {
    if (!talk.contains(event.relatedTarget)) here.hidden = true
  })
  talk.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    here.hidden = true
    add(event.dataTransfer.files)
  })
  box.addEventListener('paste', (event) => {
    const { files } = event.clipboardData
    if (files.length === 0) return
    event.preventDefault()
    add(files)
  })
}
