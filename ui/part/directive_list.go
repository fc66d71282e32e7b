package part

// previewWidth is the width from which the preview stands beside the list.
const PreviewWidth = 100
