/** Stands in for `drauu`: Slidev asks for a drawing surface even where drawings are switched off. */
export function createDrauu(): object {
  const nothing = (): void => {}
  return {
    brush: {},
    mode: 'stylus',
    mounted: false,
    el: null,
    on: () => nothing,
    mount: nothing,
    unmount: nothing,
    load: nothing,
    clear: nothing,
    undo: nothing,
    redo: nothing,
    dump: () => '',
    canUndo: () => false,
    canRedo: () => false,
  }
}
