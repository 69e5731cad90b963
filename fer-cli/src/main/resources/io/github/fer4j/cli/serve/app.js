"use strict";

// Everything that the page does with the server that it comes from. No other site is asked for anything.

const $ = id => document.getElementById(id);
const COLOURS = {
  anger: "#ff5c50", disgust: "#7ac142", fear: "#c58af9", happiness: "#ffc83d",
  sadness: "#64a6ff", surprise: "#ff9f40", neutral: "#c7ccd1",
};
let token = "";

// ---- the server

async function ask(path, options = {}) {
  const headers = { ...options.headers };
  if (token) {
    headers.Authorization = "Bearer " + token;
  }
  const answer = await fetch(path, { ...options, headers });
  if (!answer.ok) {
    if (answer.status === 401) {
      $("token").hidden = false;
      $("token-text").focus();
    }
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail || "The server answered " + answer.status + ".");
  }
  return answer;
}

function complain(error) {
  $("message").textContent = error ? error.message : "";
}

$("token").addEventListener("submit", event => {
  event.preventDefault();
  token = $("token-text").value;
  $("token").hidden = true;
  complain(null);
});

// ---- tabs, also by arrow keys

const tabs = [...document.querySelectorAll("[role=tab]")];

function choose(tab, focus) {
  for (const other of tabs) {
    const chosen = other === tab;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    $(other.getAttribute("aria-controls")).hidden = !chosen;
  }
  if (focus) {
    tab.focus();
  }
  if (tab.id !== "tab-camera") {
    stopCamera();
  }
  complain(null);
}

tabs.forEach((tab, index) => {
  tab.addEventListener("click", () => choose(tab, false));
  tab.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      choose(tabs[(index + step + tabs.length) % tabs.length], true);
    }
  });
});

// ---- faces

function percent(share) {
  return Math.round(100 * share) + " %";
}

function heading(face, number) {
  const name = face.track === undefined ? "Face " + number : "Face " + face.track;
  return name + ": " + (face.shown || face.emotion);
}

// The same elements are used again: a screen reader's place in the list stays.
function listFaces(list, faces) {
  while (list.children.length > faces.length) {
    list.lastChild.remove();
  }
  faces.forEach((face, index) => {
    const item = list.children[index] || list.appendChild(document.createElement("li"));
    const scores = Object.entries(face.smoothed || face.scores);
    if (item.childElementCount !== scores.length + 1) {
      item.replaceChildren(document.createElement("h3"), ...scores.map(bar));
    }
    item.firstChild.textContent = heading(face, index + 1);
    scores.forEach(([label, share], row) => {
      const [name, meter, text] = item.children[row + 1].children;
      name.textContent = label;
      meter.value = share;
      meter.setAttribute("aria-label", label);
      text.textContent = percent(share);
    });
  });
}

function bar() {
  const row = document.createElement("div");
  row.className = "bar";
  const meter = document.createElement("meter");
  meter.max = 1;
  row.append(document.createElement("span"), meter, document.createElement("span"));
  return row;
}

function drawFaces(context, faces) {
  const scale = Math.max(1, context.canvas.width / 640);
  context.lineWidth = 3 * scale;
  context.font = 16 * scale + "px system-ui, sans-serif";
  context.textBaseline = "bottom";
  for (const face of faces) {
    const { x, y, width, height } = face.box;
    const label = face.shown || face.emotion;
    const text = label + " " + percent((face.smoothed || face.scores)[label] || face.confidence || 0);
    context.strokeStyle = context.fillStyle = COLOURS[label] || "#c7ccd1";
    context.strokeRect(x, y, width, height);
    const wide = context.measureText(text).width + 8 * scale;
    const top = Math.max(22 * scale, y);
    context.fillRect(x, top - 22 * scale, wide, 22 * scale);
    context.fillStyle = "#16191d";
    context.fillText(text, x + 4 * scale, top - 2 * scale);
  }
}

function count(faces) {
  return faces.length === 0 ? "No face was found." : faces.length === 1 ? "One face." : faces.length + " faces.";
}

// ---- photo

function dropZone(zone, input, take) {
  const over = on => event => {
    event.preventDefault();
    zone.classList.toggle("over", on);
  };
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", event => {
    over(false)(event);
    if (event.dataTransfer.files.length > 0) {
      take(event.dataTransfer.files[0]);
    }
  });
  input.addEventListener("change", () => {
    if (input.files.length > 0) {
      take(input.files[0]);
    }
    input.value = "";
  });
}

dropZone($("photo-drop"), $("photo-file"), async file => {
  complain(null);
  $("photo-status").textContent = "Recognising…";
  $("photo-faces").replaceChildren();
  try {
    const type = file.type || "application/octet-stream";
    const answer = await ask("v1/recognize", { method: "POST", body: file, headers: { "Content-Type": type } });
    const result = await answer.json();
    const canvas = $("photo-canvas");
    canvas.width = result.width;
    canvas.height = result.height;
    const context = canvas.getContext("2d");
    const picture = await createImageBitmap(file).catch(() => null);
    if (picture) {
      context.drawImage(picture, 0, 0, result.width, result.height);
    }
    drawFaces(context, result.faces);
    $("photo-stage").hidden = false;
    listFaces($("photo-faces"), result.faces);
    $("photo-status").textContent = count(result.faces);
  } catch (error) {
    $("photo-status").textContent = "";
    $("photo-stage").hidden = true;
    complain(error);
  }
});

// ---- camera: one picture is on its way at a time, so the server always gets the newest

const camera = { stream: null, socket: null, sent: new Map(), number: 0, times: [], timer: 0, latency: 0 };

$("camera-start").addEventListener("click", async () => {
  complain(null);
  try {
    camera.stream = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 }, audio: false });
  } catch (error) {
    complain(new Error("The camera cannot be used: " + error.message));
    return;
  }
  const video = $("camera-video");
  video.srcObject = camera.stream;
  await video.play();
  $("camera-stage").hidden = false;
  $("camera-start").disabled = true;
  $("camera-stop").disabled = false;
  connect();
});

$("camera-stop").addEventListener("click", stopCamera);

function connect() {
  const address = new URL("live", location.href);
  address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  if (token) {
    address.searchParams.set("token", token);
  }
  const socket = camera.socket = new WebSocket(address);
  socket.binaryType = "arraybuffer";
  socket.onopen = () => {
    $("camera-status").textContent = "The camera is on.";
    sendPicture();
  };
  socket.onmessage = event => showLive(JSON.parse(event.data));
  socket.onclose = event => {
    if (camera.socket === socket) {
      stopCamera();
      complain(new Error(event.code === 1013 ? "Too many cameras are on at this server; try later."
        : event.code === 1008 ? "This server does not allow it: it may ask for a token." : "The connection ended."));
      $("token").hidden = event.code !== 1008;
    }
  };
}

function sendPicture() {
  const video = $("camera-video");
  const socket = camera.socket;
  if (!socket || socket.readyState !== WebSocket.OPEN || video.videoWidth === 0) {
    return;
  }
  const canvas = sendPicture.canvas || (sendPicture.canvas = document.createElement("canvas"));
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d").drawImage(video, 0, 0);
  canvas.toBlob(async blob => {
    if (camera.socket !== socket || socket.readyState !== WebSocket.OPEN) {
      return;
    }
    const number = ++camera.number;
    const message = new Uint8Array(4 + blob.size);
    new DataView(message.buffer).setUint32(0, number);
    message.set(new Uint8Array(await blob.arrayBuffer()), 4);
    camera.sent.set(number, performance.now());
    socket.send(message);
    // An answer that never comes must not end it.
    clearTimeout(camera.timer);
    camera.timer = setTimeout(sendPicture, 1000);
  }, "image/jpeg", 0.85);
}

function showLive(result) {
  const now = performance.now();
  const sent = camera.sent.get(result.frame);
  for (const number of [...camera.sent.keys()]) {
    if (number <= result.frame) {
      camera.sent.delete(number);
    }
  }
  camera.times.push(now);
  camera.times = camera.times.filter(time => time > now - 2000);
  if (sent !== undefined) {
    camera.latency = 0.8 * (camera.latency || now - sent) + 0.2 * (now - sent);
  }
  $("camera-rate").textContent =
    (camera.times.length / 2).toFixed(1) + " pictures a second, " + Math.round(camera.latency) + " ms after they are taken";
  const canvas = $("camera-canvas");
  canvas.width = result.width;
  canvas.height = result.height;
  drawFaces(canvas.getContext("2d"), result.faces);
  listFaces($("camera-faces"), result.faces);
  sendPicture();
}

function stopCamera() {
  clearTimeout(camera.timer);
  const socket = camera.socket;
  camera.socket = null;
  if (socket) {
    socket.close();
  }
  if (camera.stream) {
    camera.stream.getTracks().forEach(track => track.stop());
    camera.stream = null;
    $("camera-status").textContent = "The camera is off.";
  }
  camera.sent.clear();
  $("camera-stage").hidden = true;
  $("camera-rate").textContent = "";
  $("camera-faces").replaceChildren();
  $("camera-start").disabled = false;
  $("camera-stop").disabled = true;
}

// ---- video

const job = { address: null, upload: null, blobs: [] };

dropZone($("video-drop"), $("video-file"), async file => {
  complain(null);
  await forget();
  $("video-bar").hidden = false;
  $("video-progress").removeAttribute("value");
  $("video-status").textContent = "Sending the video…";
  job.upload = new AbortController();
  try {
    const answer = await ask("v1/videos", {
      method: "POST", body: file, signal: job.upload.signal,
      headers: { "Content-Type": file.type || "application/octet-stream" },
    });
    job.address = "v1/videos/" + (await answer.json()).id;
    await follow(job.address);
  } catch (error) {
    $("video-status").textContent = error.name === "AbortError" ? "Cancelled." : "";
    complain(error.name === "AbortError" ? null : error);
  }
  $("video-bar").hidden = true;
});

async function follow(address) {
  while (job.address === address) {
    const state = await (await ask(address)).json();
    if (job.address !== address) {
      return;
    }
    if (state.share !== undefined) {
      $("video-progress").value = state.share;
    }
    if (state.state === "waiting") {
      $("video-status").textContent = "Waiting for other videos…";
    } else if (state.state === "running") {
      $("video-status").textContent = "Recognising… " + (state.share === undefined ? "" : percent(state.share));
    } else if (state.state === "done") {
      $("video-status").textContent = "Done. " + (state.detail || "");
      await showResults(address);
      return;
    } else {
      $("video-status").textContent = "";
      throw new Error(state.detail || "The video was cancelled.");
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

// Fetched, not linked, as a link could not bring the token.
async function showResults(address) {
  const load = async name => {
    const blob = await (await ask(address + "/" + name)).blob();
    const url = URL.createObjectURL(blob);
    job.blobs.push(url);
    return url;
  };
  const annotated = await load("annotated.mp4");
  $("video-annotated").src = $("link-annotated").href = annotated;
  $("video-chart").src = $("link-chart").href = await load("timeline.png");
  $("link-csv").href = await load("faces.csv");
  $("link-summary").href = await load("summary.json");
  $("video-results").hidden = false;
}

async function forget() {
  const address = job.address;
  job.address = null;
  job.blobs.forEach(URL.revokeObjectURL);
  job.blobs = [];
  $("video-annotated").removeAttribute("src");
  $("video-chart").removeAttribute("src");
  $("video-results").hidden = true;
  if (address) {
    await ask(address, { method: "DELETE" }).catch(() => {});
  }
}

$("video-cancel").addEventListener("click", async () => {
  job.upload.abort();
  await forget();
  $("video-status").textContent = "Cancelled.";
});

$("video-delete").addEventListener("click", async () => {
  await forget();
  $("video-status").textContent = "The results were deleted.";
});
